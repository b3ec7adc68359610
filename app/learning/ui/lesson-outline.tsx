import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { LessonState } from '../domain/lesson-order'
import { messages } from '../messages'

/** A lesson as the outline lists it. */
export type OutlineLesson = {
  path: string
  title: string
  state: LessonState
  /** Credited by it. */
  minutes: number
  /** When it was finished. */
  doneAt: Date | null
  /** Title of the lesson after which it opens; set while it is locked. */
  after: string | null
}

export type OutlineModule = { title: string; summary: string; lessons: OutlineLesson[] }

/** The whole way through a programme: what is done, what is open, what is locked and why. */
export function LessonOutline({ modules }: { modules: OutlineModule[] }) {
  const t = useMessages(messages)
  return (
    <ol className="outline plain-list">
      {modules.map((module, index) => (
        <li key={module.title} className="outline-module">
          <p className="eyebrow">{t('moduleOf', { number: index + 1 })}</p>
          <h3>{module.title}</h3>
          <p className="soft small">{module.summary}</p>
          <ol className="plain-list outline-lessons">
            {module.lessons.map((lesson) => (
              <OutlineRow key={lesson.path} lesson={lesson} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function OutlineRow({ lesson }: { lesson: OutlineLesson }) {
  const t = useMessages(messages)
  return (
    <li className="outline-lesson" data-state={lesson.state}>
      <span className="mark" data-state={lesson.state} aria-hidden="true" />
      <div>
        {lesson.state === 'locked' ? lesson.title : <a href={lesson.path}>{lesson.title}</a>}
        <p className="soft small">
          {useStateWords(lesson)} · {t('lessonMinutes', { minutes: lesson.minutes })}
        </p>
      </div>
    </li>
  )
}

function useStateWords({ state, doneAt, after }: OutlineLesson): string {
  const t = useMessages(messages)
  const language = useLanguage()
  if (state === 'locked') return t('lessonLocked', { before: after ?? '' })
  if (state === 'open') return t('lessonOpen')
  return doneAt ? `${t('lessonDone')}, ${formatDate(doneAt, language)}` : t('lessonDone')
}
