import { answerSelfCheck, type SelfCheckOutcome } from '../assessment/answer-self-check.server'
import type { RequestContext } from '../context'
import { findEnrolment } from '../learning/find-enrolment.server'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { awardIfEarned } from './award-if-earned.server'

export type AnswerSelfCheckQuestion = {
  personId: string
  enrolmentId: string
  /** Slug of the module whose bank holds the question. */
  module: string
  /** Slug of the question. */
  question: string
  /** The submitted form, as question-fields draws it. */
  values: FormData
}

export type AnswerSelfCheckQuestionOutcome =
  SelfCheckOutcome | { kind: 'refused'; why: 'no-such-question' }

/**
 * Answers a self-check question in a person's own enrolment, and awards the certificate when this was the
 * last thing missing.
 */
export function answerSelfCheckQuestion(
  context: Pick<RequestContext, 'database' | 'keys' | 'config' | 'secrets' | 'now'>,
  { personId, enrolmentId, module, question, values }: AnswerSelfCheckQuestion,
): Promise<AnswerSelfCheckQuestionOutcome> {
  const { database, now } = context
  return database.transaction(async (tx) => {
    const enrolment = await findEnrolment(tx, { enrolmentId, personId })
    const version = enrolment && (await findProgrammeVersion(tx, enrolment.programmeVersionId))
    const asked = version?.modules.find((each) => each.module === module)
    if (!asked) return { kind: 'refused', why: 'no-such-question' }
    const outcome = await answerSelfCheck(tx, context.secrets, {
      enrolmentId,
      moduleVersionId: asked.id,
      question,
      values,
      now,
    })
    if (outcome.kind === 'refused') return outcome
    await awardIfEarned(tx, context, { personId, enrolmentId, now })
    return outcome
  })
}
