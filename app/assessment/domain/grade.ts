import { languages, type Language } from '../../platform/i18n/language'
import type { Answer } from './answer'
import { countChoices, type Question } from './question'
import { foldTyped, readTyped, writeTyped } from './typed-text'

/** What an attempt came to. `percent` is whole. */
export type Grade = { correct: number; total: number; percent: number; passed: boolean }

/**
 * The right answer to a question; of a typed one the first that its author accepts in a language, for several may be right. Never
 * leaves the server before an answer was given.
 */
export function rightAnswer(question: Question, language: Language = 'kk'): Answer {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.flatMap((option, at) => (option.correct ? [at] : []))
    case 'true-false':
      return [question.answer ? 1 : 0]
    case 'ordering':
    case 'matching':
      return Array.from({ length: countChoices(question) }, (_, at) => at)
    case 'short-answer':
      return readTyped(question.accepted[language][0] ?? '') ?? []
  }
}

/**
 * Whether an answer is exactly the right one; there is no partial credit. A typed one is right when it reads like one that is accepted
 * in any of the languages: many people think in one and read in another.
 */
export function isRight(question: Question, answer: Answer | undefined): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'ordering':
    case 'matching': {
      const right = rightAnswer(question)
      return answer?.length === right.length && right.every((choice, at) => choice === answer[at])
    }
    case 'short-answer': {
      const typed = foldTyped(writeTyped(answer ?? []))
      const accepted = languages.flatMap((language) => question.accepted[language])
      return typed !== '' && accepted.some((text) => foldTyped(text) === typed)
    }
  }
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
