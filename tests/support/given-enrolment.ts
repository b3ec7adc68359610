import { completeLesson } from '../../app/learning/complete-lesson.server'
import type { Enrolment } from '../../app/learning/domain/enrolment'
import { enrol } from '../../app/learning/enrol.server'
import { openLesson } from '../../app/learning/open-lesson.server'
import { findProgrammeVersion } from '../../app/learning/find-programme-version.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { givenPeople } from './given-rows'

/**
 * A person's enrolment in a published programme, with the first `lessons` lessons finished: each was opened when the
 * one before ended, and took as long as it credits. The last one ended at `now`. Their self-checks are taken for
 * answered.
 */
export async function givenEnrolment(
  database: DatabaseHandle,
  facts: { personId: string; programme?: string; lessons?: number; now?: Date },
): Promise<Enrolment> {
  const { personId, programme = 'adoptive-parent', lessons = 0 } = facts
  const now = facts.now ?? new Date('2026-11-20T09:00:00Z')
  await givenPeople(database, personId)
  const outcome = await database.transaction((tx) => enrol(tx, { personId, programme, now }))
  if (outcome.kind === 'refused') throw new Error(`cannot enrol: ${outcome.why}`)
  const { enrolment } = outcome
  const version = await findProgrammeVersion(database.read, enrolment.programmeVersionId)
  const first = version.modules.flatMap((module) => module.lessons).slice(0, lessons)
  let at = now.getTime() - first.reduce((sum, { minutes }) => sum + minutes * 60_000, 0)
  for (const { id: lessonVersionId, minutes } of first) {
    const lesson = { enrolmentId: enrolment.id, lessonVersionId, unanswered: 0 }
    const opening = { ...lesson, now: new Date(at) }
    await database.transaction((tx) => openLesson(tx, opening))
    at += minutes * 60_000
    const completion = { ...lesson, now: new Date(at) }
    const finished = await database.transaction((tx) => completeLesson(tx, completion))
    if (finished.kind === 'refused') throw new Error(`cannot finish: ${finished.why}`)
  }
  return enrolment
}
