import type { RequestContext } from '../context'
import { listOwnEnrolments } from './data/enrolments'
import { listEntriesOf } from './data/entries'
import { sortEntries } from './domain/entries'
import { keptPartsIn } from './domain/kept-part'
import { notesOf, type Note } from './domain/note'
import { findLesson } from './find-lesson.server'
import { findProgrammeVersion } from './find-programme-version.server'
import { openEntry } from './sealing/seal-entry.server'

/** What a person wrote in one lesson, and where that stands. */
export type LessonNotes = {
  enrolmentId: string
  /** Slugs and titles of the module and of the lesson. */
  module: string
  lesson: string
  moduleTitle: string
  title: string
  notes: Note[]
}

/**
 * Everything that a person wrote for themselves in the lessons of a programme, in the order of these, in whichever of their
 * enrolments it was, the latest first. Whoever asks is given what is theirs, and nothing else.
 */
export async function listOwnNotes(
  { database, secrets, language }: Pick<RequestContext, 'database' | 'secrets' | 'language'>,
  { personId, programme }: { personId: string; programme: string },
): Promise<LessonNotes[]> {
  const own = await listOwnEnrolments(database.read, personId)
  const enrolments = own.filter((each) => each.programme === programme)
  const entries = await listEntriesOf(
    database.read,
    enrolments.map(({ id }) => id),
  )
  const found: LessonNotes[] = []
  for (const { id: enrolmentId, programmeVersionId } of enrolments) {
    const version = await findProgrammeVersion(database.read, programmeVersionId)
    for (const { module, definition, lessons } of version.modules) {
      for (const { id: lessonVersionId, lesson, titles } of lessons) {
        const here = entries.filter(
          (each) => each.enrolmentId === enrolmentId && each.lessonVersionId === lessonVersionId,
        )
        if (here.length === 0) continue
        const text = await findLesson(database.read, lessonVersionId, language)
        const blocks = text?.blocks ?? []
        const parts = keptPartsIn(blocks)
        const opened = here.flatMap(({ sealed, keptAt, ...place }) => {
          const part = parts.find(({ props }) => props.id === place.part)
          return part ? [{ part, value: openEntry(secrets, place, sealed), keptAt }] : []
        })
        const notes = notesOf(blocks, sortEntries(opened))
        if (notes.length === 0) continue
        const [moduleTitle, title] = [definition.title[language], titles[language]]
        found.push({ enrolmentId, module, lesson, moduleTitle, title, notes })
      }
    }
  }
  return found
}
