import type { Language } from '../../platform/i18n/language'
import type { Answer } from './answer'
import { isRight } from './grade'
import { presentAnswer, type Order } from './present'
import { countChoices, type Question } from './question'

/** What a learner is told once a self-check question was answered. */
export type Feedback = {
  right: boolean
  /** What the author says of the answer as a whole; null where each choice has its own remark. */
  text: string | null
  /**
   * By place as shown, for what was chosen: options, items, or left sides; what was typed is at 0. `text` is the author's remark
   * on that choice, where there is one.
   */
  choices: Record<number, { right: boolean; text: string | null }>
  /** Whether all that was ticked is right, and something else belongs to it. */
  more: boolean
}

/** Judges a complete answer to a self-check question, choice by choice. */
export function judgeSelfCheck(
  question: Question,
  order: Order,
  answer: Answer,
  language: Language,
): Feedback {
  const right = isRight(question, answer)
  const shown = presentAnswer(question, order, answer)
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const remarks = shown.map((place) => {
        const option = question.options[order[place] ?? -1]
        return [
          place,
          { right: option?.correct ?? false, text: option?.feedback[language] ?? null },
        ]
      })
      const chosenRight = answer.every((choice) => question.options[choice]?.correct)
      return {
        right,
        text: null,
        choices: Object.fromEntries(remarks),
        more: chosenRight && !right,
      }
    }
    case 'true-false': {
      const { whenTrue, whenFalse } = question.feedback
      const text = (answer[0] === 1 ? whenTrue : whenFalse)[language]
      return { right, text: null, choices: { [answer[0] ?? 0]: { right, text } }, more: false }
    }
    case 'ordering': {
      const places = Array.from({ length: countChoices(question) }, (_, place) => place)
      const judged = places.map((place) => [
        shown[place],
        { right: answer[place] === place, text: null },
      ])
      return {
        right,
        text: question.feedback[language],
        choices: Object.fromEntries(judged),
        more: false,
      }
    }
    case 'matching': {
      const judged = answer.map((choice, left) => [left, { right: choice === left, text: null }])
      return {
        right,
        text: question.feedback[language],
        choices: Object.fromEntries(judged),
        more: false,
      }
    }
    case 'short-answer': {
      const text = question.feedback[language]
      return { right, text, choices: { 0: { right, text: null } }, more: false }
    }
  }
}
