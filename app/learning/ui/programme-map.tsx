import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'
import { messages } from '../words/messages'
import { MapEnd, type MappedEnd } from './map-end'
import type { MappedLesson, MappedModule } from './map-modules'
import { Mark } from './mark'
import { ModuleCover } from './module-cover'

export type ProgrammeMapData = { modules: MappedModule[]; ends: MappedEnd[] }

/**
 * The whole way to the certificate, said once: modules with their lessons, then what completion asks for besides. What
 * is done, what is open, how long it takes, how much of that counts, and why something is not there yet. The lessons of a module
 * that is done or locked open on demand. Learner and trainer see the same.
 */
export function ProgrammeMap({ modules, ends }: ProgrammeMapData) {
  const t = useMessages(messages)
  const tCompletion = useMessages(completionMessages)
  return (
    <ol className="outline plain-list">
      {modules.map((module, index) => (
        <li key={module.title} className="outline-module" data-state={module.state}>
          <details open={module.state === 'open'}>
            <summary>
              <Mark state={module.state} />
              <div>
                <p className="eyebrow">
                  {t('moduleOf', { number: index + 1 })} · <ModuleMinutes {...module} />
                </p>
                <h3>{module.title}</h3>
              </div>
              <ModuleCover of={module.cover} />
            </summary>
            <ol className="plain-list outline-lessons">
              {module.lessons.map((lesson) => (
                <LessonRow key={lesson.title} lesson={lesson} />
              ))}
            </ol>
          </details>
          {module.unanswered ? <Unanswered {...module.unanswered} /> : null}
        </li>
      ))}
      <li className="outline-module">
        <h3>{tCompletion('endTitle')}</h3>
        <ul className="plain-list outline-lessons">
          {ends.map((end) => (
            <MapEnd key={end.kind} end={end} />
          ))}
        </ul>
      </li>
    </ol>
  )
}

/** How long a module takes; once something of it counts, how much does. */
function ModuleMinutes({ minutes, credited }: MappedModule) {
  const t = useMessages(messages)
  const tCompletion = useMessages(completionMessages)
  if (credited >= minutes) return tCompletion('moduleAllCredited', { minutes })
  return credited > 0
    ? tCompletion('moduleCredited', { credited, minutes })
    : t('lessonMinutes', { minutes })
}

function LessonRow({ lesson }: { lesson: MappedLesson }) {
  const { title, path, state } = lesson
  return (
    <li className="outline-lesson" data-state={state}>
      <Mark state={state} />
      <div>
        {path ? <a href={path}>{title}</a> : title}
        <p className="soft small">{useLessonWords(lesson)}</p>
      </div>
    </li>
  )
}

function useLessonWords({ minutes, doneAt, countsFrom }: MappedLesson): string {
  const t = useMessages(messages)
  const language = useLanguage()
  const said = [
    doneAt ? t('lessonDoneOn', { date: formatDate(doneAt, language) }) : null,
    t('lessonMinutes', { minutes }),
    countsFrom ? t('lessonCountsFrom', { from: formatMoment(countsFrom, language) }) : null,
  ]
  return said.filter(Boolean).join(' · ')
}

function Unanswered({ count, path }: { count: number; path: string | null }) {
  const words = useMessages(completionMessages)('unanswered', { count })
  return (
    <p className="outline-lesson">
      <Mark state="open" />
      {path ? <a href={path}>{words}</a> : words}
    </p>
  )
}
