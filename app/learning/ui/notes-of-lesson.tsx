import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { LessonNotes } from '../list-own-notes.server'
import { entryMessages } from '../words/entry-messages'
import type { Note } from '../domain/note'
import { ChosenNote } from './chosen-note'
import { entryAnchor } from './entry-anchor'

/** What a person wrote in one lesson: each note under its question, with the way back to its place. */
export function NotesOfLesson({
  enrolmentId,
  module,
  lesson,
  moduleTitle,
  title,
  notes,
}: LessonNotes) {
  const t = useMessages(entryMessages)
  const heading = `notes--${enrolmentId}--${module}--${lesson}`
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>
        <span className="soft small">{moduleTitle}</span>
        <br />
        {title}
      </h2>
      {notes.map((note) => {
        const { part, prompt } = note
        const at = { enrolmentId, module, lesson, fragment: entryAnchor(part) }
        return (
          <article key={part} className="card stack" aria-labelledby={`${heading}--${part}`}>
            <h3 id={`${heading}--${part}`}>{prompt}</h3>
            <NoteBody note={note} />
            <p className="small screen-only">
              <a href={pathTo('/learn/:enrolmentId/:module/:lesson', at)}>
                {t('writeOn')}
                <span className="visually-hidden">: {prompt}</span>
              </a>
            </p>
          </article>
        )
      })}
    </section>
  )
}

function NoteBody({ note }: { note: Note }) {
  const t = useMessages(entryMessages)
  const language = useLanguage()
  if (note.kind === 'choices') return <ChosenNote block={note.block} choices={note.choices} />
  return (
    <>
      <p className="entry-text" dir="auto">
        {note.text}
      </p>
      <p className="small soft">{t('savedOn', { date: formatMoment(note.keptAt, language) })}</p>
    </>
  )
}
