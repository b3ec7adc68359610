import { v7 as uuid } from 'uuid'
import { questionVersions } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import type { BankQuestion } from '../domain/parse-question'

/** Writes the question bank of a new module version, once, in its order; positions count from 1. */
export async function insertQuestions(
  tx: Database,
  moduleVersionId: string,
  questions: BankQuestion[],
): Promise<void> {
  if (questions.length === 0) return
  await tx.insert(questionVersions).values(
    questions.map(({ use, question }, index) => ({
      id: uuid(),
      moduleVersionId,
      question: question.id,
      use,
      position: index + 1,
      body: question,
    })),
  )
}
