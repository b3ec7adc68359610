import { useMessages } from '../../platform/i18n/messages'
import type { LessonState } from '../domain/lesson-order'
import { lessonMessages } from '../words/lesson-messages'
import { ProgressBar } from './progress-bar'
import { messages } from '../words/messages'

/** A lesson of the module: where it is read, unless that is not yet open. */
export type Sibling = { title: string; path: string | null; state: LessonState; here: boolean }

/** The lessons of the module beside the one that is read. */
export function ModuleNav({
  module,
  overview,
  siblings,
}: {
  module: string
  overview: string
  siblings: Sibling[]
}) {
  const t = useMessages(lessonMessages)
  const tRoom = useMessages(messages)
  const done = siblings.filter((each) => each.state === 'done').length
  const total = siblings.length
  return (
    <nav className="module-nav" aria-labelledby="module-nav">
      <p className="eyebrow" id="module-nav">
        {t('inModule')}
      </p>
      <p className="module-nav-title">{module}</p>
      <ProgressBar done={done} total={total} label={tRoom('lessonsDone', { done, total })} />
      <ol className="plain-list outline-lessons">
        {siblings.map((each) => (
          <li key={each.title} className="outline-lesson" data-state={each.state}>
            <span className="mark" data-state={each.state}>
              {each.state === 'open' ? null : (
                <span className="visually-hidden">{t(each.state)}</span>
              )}
            </span>
            {each.path ? (
              <a href={each.path} aria-current={each.here ? 'page' : undefined}>
                {each.title}
              </a>
            ) : (
              <span className="soft">{each.title}</span>
            )}
          </li>
        ))}
      </ol>
      <a href={overview}>{t('overview')}</a>
    </nav>
  )
}
