import type { Answer } from '../domain/answer'
import type { Certainty } from '../domain/certainty'
import type { Feedback } from '../domain/judge-self-check'
import type { PresentedQuestion } from '../domain/present'
import type { TypedAnswer } from '../domain/read-answer'

/** Why an answer could not be taken. */
export type AnswerProblem = 'not-an-answer' | 'incomplete'

export type QuestionFieldsProps = {
  /** Begins every id, so that several questions fit on one page. */
  id: string
  presented: PresentedQuestion
  /** The answer that stands, in places as shown. */
  given: Answer
  /** How sure the person said they are of it; null where they did not say. */
  certainty: Certainty | null
  /** What to say beside the choices that were made; only ever of a self-check. */
  feedback?: Feedback | null
  problem?: AnswerProblem | null
  /** What was sent with the problem, by field, so that nothing has to be chosen again. */
  typed?: TypedAnswer | null
}

/** What the fields of one kind of question need; how sure one is, is asked below them. */
export type AnswerFieldsProps = Omit<QuestionFieldsProps, 'presented' | 'certainty'>
