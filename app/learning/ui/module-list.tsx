import { useMessages } from '../../platform/i18n/messages'
import type { PlacedPicture } from '../domain/definition'
import { messages } from '../words/messages'
import { ModuleCover } from './module-cover'

type ListedModule = {
  title: string
  summary: string
  outcomes: string[]
  cover: PlacedPicture | null
}

/** The modules of a programme: what each is about, and what one can do afterwards. */
export function ModuleList({ modules }: { modules: ListedModule[] }) {
  const t = useMessages(messages)
  return (
    <ol className="plain-list module-list">
      {modules.map((module, index) => (
        <li key={module.title} className="card stack">
          <div className="module-head">
            <div>
              <p className="eyebrow">{t('moduleOf', { number: index + 1 })}</p>
              <h3>{module.title}</h3>
            </div>
            <ModuleCover of={module.cover} />
          </div>
          <p>{module.summary}</p>
          <details className="details-plain">
            <summary>{t('afterwards')}</summary>
            <ul>
              {module.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
