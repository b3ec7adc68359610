import type { RequestContext } from '../context'
import { findPlaceRow, upsertPlace } from './data/places'
import { listSections, sectionId } from './domain/list-sections'
import { findLesson } from './find-lesson.server'
import { findOwnStep } from './find-own-step.server'
import { stillLasts } from '../platform/clock/from-the-future'
import { languages } from '../platform/i18n/language'

export type KeepPlace = {
  personId: string
  enrolmentId: string
  /** Slugs of the module and of its lesson. */
  module: string
  lesson: string
  /** The number of the heading under which one reads. */
  section: number
}

export type KeepPlaceOutcome =
  | { kind: 'kept' }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-section' | 'not-open' | 'too-soon' }

/** How long a place stands before another is written, in milliseconds: a script sends one in a minute, or when its page is left. */
const leastMs = 2_000

/**
 * Keeps where a learner reads in a lesson of their own enrolment that is open to them, in the place of where they were before.
 * The same place again writes nothing. Refused: a lesson that is not theirs, one that is locked or finished (of which no place
 * is kept), a section that it does not have, and another place within two seconds, so that nobody makes the site write without end.
 */
export async function keepPlace(
  { database, now }: Pick<RequestContext, 'database' | 'now'>,
  { section, ...asked }: KeepPlace,
): Promise<KeepPlaceOutcome> {
  const step = await findOwnStep(database.read, asked)
  if (!step) return { kind: 'refused', why: 'no-such-lesson' }
  if (step.state !== 'open') return { kind: 'refused', why: 'not-open' }
  const place = { enrolmentId: asked.enrolmentId, lessonVersionId: step.lesson.id }
  // Its sections are the same in each language.
  const text = await findLesson(database.read, step.lesson.id, languages[0])
  const sections = text ? listSections({ ...text, language: languages[0] }) : []
  if (!sections.some(({ id }) => id === sectionId(section))) {
    return { kind: 'refused', why: 'no-such-section' }
  }
  const stands = await findPlaceRow(database.read, place)
  if (stands?.section === section) return { kind: 'kept' }
  if (stands && stillLasts(stands.keptAt, leastMs, now)) return { kind: 'refused', why: 'too-soon' }
  return database.transaction(async (tx) => {
    // It may have been finished in the meantime.
    const isOpen = (await findOwnStep(tx, asked))?.state === 'open'
    if (!isOpen) return { kind: 'refused', why: 'not-open' }
    await upsertPlace(tx, { ...place, section, keptAt: now })
    return { kind: 'kept' }
  })
}
