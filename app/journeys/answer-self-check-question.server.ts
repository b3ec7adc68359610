import { answerSelfCheck, type SelfCheckOutcome } from '../assessment/answer-self-check.server'
import type { RequestContext } from '../context'
import { findOwnStep } from '../learning/find-own-step.server'
import { findSelfCheckNames } from '../learning/find-self-check-names.server'
import { awardIfEarned } from './award-if-earned.server'
import { earningTurns } from './earning-turns'

export type AnswerSelfCheckQuestion = {
  personId: string
  enrolmentId: string
  /** Slug of the module whose bank holds the question. */
  module: string
  /** Slug of the lesson that asks it. */
  lesson: string
  /** Slug of the question. */
  question: string
  /** The submitted form, as question-fields renders it. */
  values: FormData
}

export type AnswerSelfCheckQuestionOutcome =
  SelfCheckOutcome | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-question' | 'locked' }

/**
 * Answers a self-check question in a person's own enrolment, and awards the certificate when this was the
 * last thing missing. Refused: a lesson that the enrolment does not have, a question that the lesson does not ask, and one of a lesson that is still locked.
 */
export function answerSelfCheckQuestion(
  context: Pick<RequestContext, 'database' | 'keys' | 'config' | 'secrets' | 'now'>,
  { personId, enrolmentId, module, lesson, question, values }: AnswerSelfCheckQuestion,
): Promise<AnswerSelfCheckQuestionOutcome> {
  const { database, now } = context
  return database.transactionInTurn(earningTurns(personId), async (tx) => {
    const step = await findOwnStep(tx, { personId, enrolmentId, module, lesson })
    if (!step) return { kind: 'refused', why: 'no-such-lesson' }
    const names = await findSelfCheckNames(tx, step.lesson.id)
    if (!names.includes(question)) return { kind: 'refused', why: 'no-such-question' }
    if (step.state === 'locked') return { kind: 'refused', why: 'locked' }
    const outcome = await answerSelfCheck(tx, context.secrets, {
      enrolmentId,
      moduleVersionId: step.module.id,
      question,
      values,
      now,
    })
    if (outcome.kind === 'refused') return outcome
    await awardIfEarned(tx, context, { personId, enrolmentId, now })
    return outcome
  })
}
