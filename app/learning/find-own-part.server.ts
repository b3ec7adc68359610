import type { Database } from '../platform/database/database.server'
import { languages } from '../platform/i18n/language'
import type { ComponentBlock } from './domain/block'
import { keptPartsIn } from './domain/kept-part'
import { findLesson } from './find-lesson.server'
import { findOwnStep } from './find-own-step.server'
import type { EntryPlace } from './sealing/seal-entry.server'

export type OwnPart = {
  personId: string
  enrolmentId: string
  /** Slugs of the module and of its lesson. */
  module: string
  lesson: string
  /** The part's name in the lesson. */
  part: string
}

type OwnPartOutcome =
  | { kind: 'found'; place: EntryPlace; block: ComponentBlock }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-part' | 'locked' }

/**
 * The part of a lesson in which a learner would enter something, and where that is kept. Refused: a lesson that is not of
 * their own enrolment or still locked, a part that it does not have.
 */
export async function findOwnPart(
  db: Database,
  { part, ...asked }: OwnPart,
): Promise<OwnPartOutcome> {
  const step = await findOwnStep(db, asked)
  if (!step) return { kind: 'refused', why: 'no-such-lesson' }
  if (step.state === 'locked') return { kind: 'refused', why: 'locked' }
  const { id: lessonVersionId } = step.lesson
  // Its parts have the same names in each language.
  const text = await findLesson(db, lessonVersionId, languages[0])
  const block = keptPartsIn(text?.blocks ?? []).find(({ props }) => props.id === part)
  if (!block) return { kind: 'refused', why: 'no-such-part' }
  return { kind: 'found', place: { enrolmentId: asked.enrolmentId, lessonVersionId, part }, block }
}
