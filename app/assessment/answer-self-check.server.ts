import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listSelfCheckQuestions } from './data/questions'
import { insertSelfCheckAnswer } from './data/self-check-answers'
import { isComplete } from './domain/answer'
import { readCertainty } from './domain/certainty'
import { isRight } from './domain/grade'
import { readAnswer, type FieldValues } from './domain/read-answer'
import { deriveSelfCheckOrder } from './shuffling/derive-self-check-order.server'

export type AnswerSelfCheck = {
  /** The person's own; the caller has made sure of it. */
  enrolmentId: string
  moduleVersionId: string
  /** The question's name in the module's bank. */
  question: string
  values: FieldValues
  now: Date
}

export type SelfCheckOutcome =
  | { kind: 'answered'; correct: boolean }
  | { kind: 'refused'; why: 'no-such-question' | 'not-an-answer' | 'incomplete' }

/** Adds an answer, as a browser sent it, to a self-check question. Every try is kept, and none is the last. */
export async function answerSelfCheck(
  tx: Database,
  secrets: Secrets,
  { enrolmentId, moduleVersionId, question: name, values, now }: AnswerSelfCheck,
): Promise<SelfCheckOutcome> {
  const bank = await listSelfCheckQuestions(tx, moduleVersionId)
  const stored = bank.find(({ question }) => question.id === name)
  if (!stored) return { kind: 'refused', why: 'no-such-question' }
  const { id, question } = stored
  const order = deriveSelfCheckOrder(secrets, enrolmentId, id, question)
  const answer = readAnswer(question, order, values)
  if (!answer) return { kind: 'refused', why: 'not-an-answer' }
  if (!isComplete(answer)) return { kind: 'refused', why: 'incomplete' }
  const correct = isRight(question, answer)
  await insertSelfCheckAnswer(tx, {
    enrolmentId,
    questionVersionId: id,
    answer,
    certainty: question.certainty ? readCertainty(values) : null,
    correct,
    answeredAt: now,
  })
  return { kind: 'answered', correct }
}
