import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

type ListedModule = { title: string; summary: string; outcomes: string[] }

/** The modules of a programme: what each is about, and what one can do afterwards. */
export function ModuleList({ modules }: { modules: ListedModule[] }) {
  const t = useMessages(messages)
  return (
    <ol className="plain-list module-list">
      {modules.map((module, index) => (
        <li key={module.title} className="card stack">
          <div>
            <p className="eyebrow">{t('moduleOf', { number: index + 1 })}</p>
            <h3>{module.title}</h3>
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
