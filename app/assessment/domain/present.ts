import type { Language } from '../../platform/i18n/language'
import type { Answer } from './answer'
import { isShuffled, isUnordered, type Question } from './question'

/**
 * In which order choices are shown: at each place the index of the author's option, item or right side.
 * It follows from a secret, so that a place on the page tells nothing of the key. True and false are
 * not shuffled, and neither are the left sides of a matching question.
 */
export type Order = readonly number[]

/** All that a browser may know of a question before it is answered. */
export type PresentedQuestion = {
  prompt: string
  /** Whether it is asked how sure one is. */
  asksCertainty: boolean
} & (
  | { kind: 'single-choice' | 'multiple-choice'; options: string[] }
  | { kind: 'true-false' | 'short-answer' }
  | { kind: 'ordering'; items: string[] }
  | { kind: 'matching'; lefts: string[]; rights: string[] }
)

/** A question as it is shown: in one language, in a given order, and without its key. */
export function presentQuestion(
  question: Question,
  order: Order,
  language: Language,
): PresentedQuestion {
  const common = { prompt: question.prompt[language], asksCertainty: question.certainty ?? false }
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const texts = question.options.map((option) => option.text[language])
      return { ...common, kind: question.kind, options: inOrder(texts, order) }
    }
    case 'true-false':
    case 'short-answer':
      return { ...common, kind: question.kind }
    case 'ordering': {
      const texts = question.items.map((item) => item[language])
      return { ...common, kind: question.kind, items: inOrder(texts, order) }
    }
    case 'matching': {
      const rights = question.pairs.map((pair) => pair.right[language])
      const lefts = question.pairs.map((pair) => pair.left[language])
      return { ...common, kind: question.kind, lefts, rights: inOrder(rights, order) }
    }
  }
}

/** An answer in places as shown instead of the author's indexes; otherwise of the same shape. */
export function presentAnswer(question: Question, order: Order, answer: Answer): Answer {
  if (!isShuffled(question)) return answer
  const shown = answer.map((choice) => order.indexOf(choice))
  return isUnordered(question) ? shown.sort((a, b) => a - b) : shown
}

function inOrder<T>(items: readonly T[], order: Order): T[] {
  return order.flatMap((index) => items.slice(index, index + 1))
}
