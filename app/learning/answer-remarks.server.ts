import { findPerson } from '../accounts/find-person.server'
import type { RequestContext } from '../context'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findAnyEnrolment } from './data/enrolments'
import { updateAnswered } from './data/remarks'
import { writeRemarkEmail } from './write-remark-email.server'

export type AnswerRemarks = {
  /** Who answers; the caller has asked for `remark:answer`. */
  trainerId: string
  programme: string
  /** The place that all of them are about. */
  about: string
  /** The newest remark that the trainer has read; what came after it stays open. */
  seen: string
  words: string
}

export type AnswerRemarksOutcome =
  { kind: 'answered'; remarks: number } | { kind: 'refused'; why: 'nothing-open' }

/**
 * Answers all open remarks on one place with one text. Whoever asked to be answered is told by an e-mail that says no more than where to
 * look, once however many of the remarks are theirs.
 */
export async function answerRemarks(
  { database, config, now }: Pick<RequestContext, 'database' | 'config' | 'now'>,
  { trainerId, programme, about, seen, words }: AnswerRemarks,
): Promise<AnswerRemarksOutcome> {
  return database.transaction(async (tx) => {
    const place = { programme, place: about, seen }
    const answer = { answeredBy: trainerId, answeredAt: now, answer: words }
    const answered = await updateAnswered(tx, place, answer)
    if (answered.length === 0) return { kind: 'refused', why: 'nothing-open' }
    const waiting = new Map(answered.map((each) => [each.enrolmentId, each]))
    for (const { enrolmentId, module, lesson } of waiting.values()) {
      if (enrolmentId === null) continue
      await tellOfAnswer(tx, config, { enrolmentId, module, lesson, now })
    }
    return { kind: 'answered', remarks: answered.length }
  })
}

async function tellOfAnswer(
  tx: Database,
  config: Pick<RequestContext['config'], 'baseUrl'>,
  of: { enrolmentId: string; module: string; lesson: string; now: Date },
): Promise<void> {
  const { now, ...at } = of
  const enrolment = await findAnyEnrolment(tx, at.enrolmentId)
  const learner = enrolment && (await findPerson(tx, enrolment.personId))
  if (learner) await postEmail(tx, writeRemarkEmail(config, learner, at), now)
}
