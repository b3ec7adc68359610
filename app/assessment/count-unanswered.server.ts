import type { Database } from '../platform/database/database.server'
import { listSelfCheckQuestions } from './data/questions'
import { listFirstSelfCheckAnswers } from './data/self-check-answers'

export type CountUnanswered = {
  enrolmentId: string
  moduleVersionId: string
  /** Names of self-check questions in the module's bank; names that it does not have do not count. */
  questions: readonly string[]
}

/** How many of these self-check questions an enrolment has never answered, rightly or wrongly. */
export async function countUnanswered(
  db: Database,
  { enrolmentId, moduleVersionId, questions }: CountUnanswered,
): Promise<number> {
  if (questions.length === 0) return 0
  const bank = await listSelfCheckQuestions(db, moduleVersionId)
  const answered = await listFirstSelfCheckAnswers(db, enrolmentId)
  return bank.filter(({ id, question }) => questions.includes(question.id) && !answered.has(id))
    .length
}
