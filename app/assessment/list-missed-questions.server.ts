import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { listStandingAnswers } from './data/answers'
import { findOwnAttempt } from './data/attempts'
import { listQuestions } from './data/questions'
import { explainQuestion, type ExplainedQuestion } from './domain/explain-question'
import { isRight } from './domain/grade'

/** A question that counted as wrong, and where its lesson is. */
export type MissedQuestion = {
  moduleVersionId: string
  /** Slug of the lesson that it is about. */
  lesson: string
  /** Whether the person said that they were quite sure of it. */
  wasSure: boolean
  /** Null while something may still be won by knowing it. */
  explained: ExplainedQuestion | null
}

export type AskedMissed = {
  personId: string
  attemptId: string
  language: Language
  /** Module versions of whose questions the key is withheld; see find-withheld-modules. */
  withheld: ReadonlySet<string>
}

/**
 * The questions of a person's own graded attempt that were not answered rightly, in the order of its paper; none while it
 * is open. Of those whose key is withheld nothing is told but the lesson to read again.
 */
export async function listMissedQuestions(
  db: Database,
  { language, withheld, ...own }: AskedMissed,
): Promise<MissedQuestion[]> {
  const attempt = await findOwnAttempt(db, own)
  if (!attempt?.submittedAt) return []
  const sheet = await listStandingAnswers(db, attempt.id)
  const asked = await listQuestions(db, attempt.paper)
  return asked
    .filter(({ id, question }) => !isRight(question, sheet.get(id)?.answer))
    .map(({ id, moduleVersionId, question }) => ({
      moduleVersionId,
      lesson: question.lesson,
      wasSure: sheet.get(id)?.certainty === 3,
      explained: withheld.has(moduleVersionId)
        ? null
        : explainQuestion(question, sheet.get(id)?.answer, language),
    }))
}
