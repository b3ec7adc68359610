import type { Answer } from './answer'
import { countChoices, type Question } from './question'
import { isTyped } from './typed-text'

/** Whether an answer has the shape that a question asks for; `[]`, nothing chosen or typed, always has. */
export function isAnswerTo(question: Question, answer: Answer): boolean {
  const count = countChoices(question)
  const known = (choice: number) => Number.isInteger(choice) && choice >= 0 && choice < count
  if (answer.length === 0) return true
  switch (question.kind) {
    case 'single-choice':
    case 'true-false':
      return answer.length === 1 && answer.every(known)
    case 'multiple-choice':
      return answer.every(known) && isAscending(answer)
    case 'ordering':
      return answer.length === count && answer.every(known) && new Set(answer).size === count
    case 'matching':
      return answer.length === count && answer.every((right) => right === -1 || known(right))
    case 'short-answer':
      return isTyped(answer)
  }
}

function isAscending(answer: Answer): boolean {
  return answer.every((choice, at) => at === 0 || choice > (answer[at - 1] ?? -1))
}
