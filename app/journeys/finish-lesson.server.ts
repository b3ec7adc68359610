import { countUnanswered } from '../assessment/count-unanswered.server'
import type { RequestContext } from '../context'
import { completeLesson, type CompleteLessonOutcome } from '../learning/complete-lesson.server'
import { findStep, orderLessons } from '../learning/domain/lesson-order'
import { findEnrolment } from '../learning/find-enrolment.server'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { findSelfCheckNames } from '../learning/find-self-check-names.server'
import { openLesson } from '../learning/open-lesson.server'
import { pathTo } from '../path-to'
import { awardIfEarned } from './award-if-earned.server'
import { earningTurns } from './earning-turns'

export type FinishLessonOutcome =
  { kind: 'finished'; next: string } | Extract<CompleteLessonOutcome, { kind: 'refused' }>

export type FinishLesson = {
  personId: string
  enrolmentId: string
  module: string
  lesson: string
}

/**
 * Marks a lesson of a person's own enrolment as finished, credits its hours, and awards the certificate
 * when this was the last thing missing.
 *
 * Whoever sends it without ever having opened the lesson has it open from now on, and is told how long it takes.
 *
 * @returns the path to go on: the page that closes the lesson.
 */
export function finishLesson(
  { database, keys, config, now }: Pick<RequestContext, 'database' | 'keys' | 'config' | 'now'>,
  { personId, enrolmentId, module, lesson }: FinishLesson,
): Promise<FinishLessonOutcome> {
  return database.transactionInTurn(earningTurns(personId), async (tx) => {
    const enrolment = await findEnrolment(tx, { enrolmentId, personId })
    const version = enrolment && (await findProgrammeVersion(tx, enrolment.programmeVersionId))
    const found = version && findStep(orderLessons(version, new Set()), module, lesson)
    if (!found) return { kind: 'refused', why: 'no-such-lesson' }
    const lessonVersionId = found.step.lesson.id
    const unanswered = await countUnanswered(tx, {
      enrolmentId,
      moduleVersionId: found.step.module.id,
      questions: await findSelfCheckNames(tx, lessonVersionId),
    })
    const completion = { enrolmentId, lessonVersionId, unanswered, now }
    let outcome = await completeLesson(tx, completion)
    if (outcome.kind === 'refused' && outcome.why === 'not-opened') {
      await openLesson(tx, completion)
      outcome = await completeLesson(tx, completion)
    }
    if (outcome.kind === 'refused') return outcome
    await awardIfEarned(tx, { keys, config }, { personId, enrolmentId, now })
    const next = pathTo('/learn/:enrolmentId/:module/:lesson/finished', {
      enrolmentId,
      module,
      lesson,
    })
    return { kind: 'finished', next }
  })
}
