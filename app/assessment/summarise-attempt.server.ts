import type { Database } from '../platform/database/database.server'
import { listAnswers } from './data/answers'
import { findOwnAttempt } from './data/attempts'
import { listQuestions } from './data/questions'
import { isRight } from './domain/grade'

/** How many questions of a module were answered rightly; nothing tells which. */
export type ModuleSummary = { moduleVersionId: string; correct: number; total: number }

/** A person's own graded attempt by module, in the order of its paper; empty while it is open. */
export async function summariseAttempt(
  db: Database,
  own: { personId: string; attemptId: string },
): Promise<ModuleSummary[]> {
  const attempt = await findOwnAttempt(db, own)
  if (!attempt?.submittedAt) return []
  const sheet = await listAnswers(db, attempt.id)
  const summaries = new Map<string, ModuleSummary>()
  for (const { id, moduleVersionId, question } of await listQuestions(db, attempt.paper)) {
    const summary = summaries.get(moduleVersionId) ?? { moduleVersionId, correct: 0, total: 0 }
    summary.total += 1
    if (isRight(question, sheet.get(id))) summary.correct += 1
    summaries.set(moduleVersionId, summary)
  }
  return [...summaries.values()]
}
