import type { Database } from '../../platform/database/database.server'
import type { Order } from '../domain/present'
import type { Question } from '../domain/question'
import { deriveOrder } from '../shuffling/derive-order.server'
import { findOwnAttempt, type AttemptRow } from './attempts'
import { listQuestions } from './questions'

/** Which question of whose attempt is meant. `position` counts from 1. */
export type Asked = { personId: string; attemptId: string; position: number }

export type AskedQuestion = {
  attempt: AttemptRow
  questionVersionId: string
  question: Question
  order: Order
}

/** The question asked at a position of a person's own attempt, in the order in which that attempt shows it. */
export async function findAskedQuestion(
  db: Database,
  { position, ...own }: Asked,
): Promise<AskedQuestion | null> {
  const attempt = await findOwnAttempt(db, own)
  const questionVersionId = attempt?.paper[position - 1]
  if (!attempt || !questionVersionId) return null
  const [stored] = await listQuestions(db, [questionVersionId])
  if (!stored) return null
  const order = deriveOrder(attempt.seed, questionVersionId, stored.question)
  return { attempt, questionVersionId, question: stored.question, order }
}
