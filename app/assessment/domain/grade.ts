import type { Answer } from './answer'
import { countChoices, type Question } from './question'

/** What an attempt came to. `percent` is whole. */
export type Grade = { correct: number; total: number; percent: number; passed: boolean }

/** The one right answer to a question. Never leaves the server before an answer was given. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.flatMap((option, at) => (option.correct ? [at] : []))
    case 'true-false':
      return [question.answer ? 1 : 0]
    case 'ordering':
    case 'matching':
      return Array.from({ length: countChoices(question) }, (_, at) => at)
  }
}

/** Whether an answer is exactly the right one; there is no partial credit. */
export function isRight(question: Question, answer: Answer | undefined): boolean {
  const right = rightAnswer(question)
  return answer?.length === right.length && right.every((choice, at) => choice === answer[at])
}

/**
 * Grades one answer sheet against the pass mark (percent) that the attempt began with.
 *
 * A question counts only when its answer is exactly right; one without an answer counts as wrong.
 * The percentage is rounded down, so that 79.9 never passes a mark of 80.
 *
 * @param paper the questions by id. @param sheet the answers by question id; others are ignored.
 * @throws RangeError for a paper without questions.
 */
export function grade(
  paper: ReadonlyMap<string, Question>,
  sheet: ReadonlyMap<string, Answer>,
  passMark: number,
): Grade {
  if (paper.size === 0) throw new RangeError('a paper has at least one question')
  const correct = [...paper].filter(([id, question]) => isRight(question, sheet.get(id))).length
  const percent = Math.floor((correct * 100) / paper.size)
  return { correct, total: paper.size, percent, passed: percent >= passMark }
}
