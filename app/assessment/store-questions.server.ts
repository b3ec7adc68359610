import type { Database } from '../platform/database/database.server'
import { insertQuestions } from './data/insert-questions'
import type { BankQuestion } from './domain/parse-question'

/** Keeps the question bank of a new module version; a version gets its bank once. */
export async function storeQuestions(
  tx: Database,
  moduleVersionId: string,
  questions: BankQuestion[],
): Promise<void> {
  await insertQuestions(tx, moduleVersionId, questions)
}
