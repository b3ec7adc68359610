import type { Database } from '../platform/database/database.server'
import { listStandingAnswers } from './data/answers'
import { findOwnAttempt } from './data/attempts'
import { listQuestions } from './data/questions'
import { summariseCertainty as summarise, type CertaintySummary } from './domain/certainty'
import { isRight } from './domain/grade'

/**
 * How sure a person was in their own graded attempt, over the questions that asked for it; null while the attempt is open, and where
 * none asked. What was not answered is left out. Where nothing was said of an answer the least is taken, which loses nothing.
 */
export async function summariseCertainty(
  db: Database,
  own: { personId: string; attemptId: string },
): Promise<CertaintySummary | null> {
  const attempt = await findOwnAttempt(db, own)
  if (!attempt?.submittedAt) return null
  const sheet = await listStandingAnswers(db, attempt.id)
  const asked = await listQuestions(db, attempt.paper)
  return summarise(
    asked.flatMap(({ id, question }) => {
      const given = sheet.get(id)
      if (!question.certainty || !given || given.answer.length === 0) return []
      return [{ right: isRight(question, given.answer), certainty: given.certainty ?? 1 }]
    }),
  )
}
