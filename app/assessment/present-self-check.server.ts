import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listSelfCheckQuestions } from './data/questions'
import { listNewestSelfCheckAnswers } from './data/self-check-answers'
import type { Answer } from './domain/answer'
import type { Certainty } from './domain/certainty'
import { judgeSelfCheck, type Feedback } from './domain/judge-self-check'
import { presentAnswer, presentQuestion, type PresentedQuestion } from './domain/present'
import { deriveSelfCheckOrder } from './shuffling/derive-self-check-order.server'

/** A self-check question as a browser may see it. `feedback` is null until it was answered. */
export type PresentedSelfCheck = {
  /** The question's name in its bank. */
  question: string
  presented: PresentedQuestion
  /** The newest answer, in places as shown; empty when there is none. */
  given: Answer
  /** How sure the person was of it; null where they did not say. */
  certainty: Certainty | null
  feedback: Feedback | null
}

export type AskedSelfChecks = {
  enrolmentId: string
  moduleVersionId: string
  /** Names of questions in the module's bank. */
  questions: readonly string[]
  language: Language
}

/** Self-check questions in the order asked for; names that the module has no such question for are left out. */
export async function presentSelfCheck(
  db: Database,
  secrets: Secrets,
  { enrolmentId, moduleVersionId, questions, language }: AskedSelfChecks,
): Promise<PresentedSelfCheck[]> {
  if (questions.length === 0) return []
  const bank = await listSelfCheckQuestions(db, moduleVersionId)
  const asked = questions.flatMap((name) => bank.filter(({ question }) => question.id === name))
  const answers = await listNewestSelfCheckAnswers(db, enrolmentId)
  return asked.map(({ id, question }) => {
    const order = deriveSelfCheckOrder(secrets, enrolmentId, id, question)
    const { answer, certainty = null } = answers.get(id) ?? {}
    return {
      question: question.id,
      presented: presentQuestion(question, order, language),
      given: presentAnswer(question, order, answer ?? []),
      certainty,
      feedback: answer ? judgeSelfCheck(question, order, answer, language) : null,
    }
  })
}
