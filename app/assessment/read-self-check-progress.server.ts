import type { Database } from '../platform/database/database.server'
import { listSelfCheckQuestions } from './data/questions'
import { listFirstSelfCheckAnswers } from './data/self-check-answers'

/** How far a module's self-checks are answered, rightly or not: a self-check is for learning. */
export type SelfCheckProgress = {
  answered: number
  total: number
  /** When each question had been answered at least once; null while one has not. */
  completedAt: Date | null
  /** Names of the questions that were never answered, in the order of the bank. */
  unanswered: string[]
}

/** The progress of an enrolment in the self-checks of each module version asked for, by its id. */
export async function readSelfCheckProgress(
  db: Database,
  { enrolmentId, moduleVersionIds }: { enrolmentId: string; moduleVersionIds: readonly string[] },
): Promise<Record<string, SelfCheckProgress>> {
  const first = await listFirstSelfCheckAnswers(db, enrolmentId)
  const progress: Record<string, SelfCheckProgress> = {}
  for (const moduleVersionId of moduleVersionIds) {
    const questions = await listSelfCheckQuestions(db, moduleVersionId)
    const moments = questions.flatMap(({ id }) => first.get(id)?.getTime() ?? [])
    const complete = questions.length > 0 && moments.length === questions.length
    progress[moduleVersionId] = {
      answered: moments.length,
      total: questions.length,
      unanswered: questions.filter(({ id }) => !first.has(id)).map(({ question }) => question.id),
      completedAt: complete ? new Date(Math.max(...moments)) : null,
    }
  }
  return progress
}
