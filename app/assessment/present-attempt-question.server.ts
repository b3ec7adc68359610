import type { Language } from '../platform/i18n/language'
import type { Database } from '../platform/database/database.server'
import { listStandingAnswers } from './data/answers'
import { findAskedQuestion, type Asked } from './data/find-asked-question'
import type { Answer } from './domain/answer'
import type { Certainty } from './domain/certainty'
import { presentAnswer, presentQuestion, type PresentedQuestion } from './domain/present'

/** A question of an attempt as a browser may see it, with the answer that stands, in places shown. */
export type AttemptQuestion = {
  presented: PresentedQuestion
  given: Answer
  /** How sure the person said they are; null where they did not say. */
  certainty: Certainty | null
}

/** The question at a position, from 1, of a person's own attempt; null when there is none such. */
export async function presentAttemptQuestion(
  db: Database,
  { language, ...asked }: Asked & { language: Language },
): Promise<AttemptQuestion | null> {
  const found = await findAskedQuestion(db, asked)
  if (!found) return null
  const { attempt, questionVersionId, question, order } = found
  const sheet = await listStandingAnswers(db, attempt.id)
  const { answer = [], certainty = null } = sheet.get(questionVersionId) ?? {}
  return {
    presented: presentQuestion(question, order, language),
    given: presentAnswer(question, order, answer),
    certainty,
  }
}
