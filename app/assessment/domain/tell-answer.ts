import type { Language } from '../../platform/i18n/language'
import type { Answer } from './answer'
import type { Question } from './question'
import { writeTyped } from './typed-text'

/**
 * What somebody answered, in words of the question, in the order in which they gave it; a pair as `left: right`. Whether it is right
 * it does not tell. True and false are told as they are: a page has words for them.
 */
export function tellAnswer(
  question: Question,
  answer: Answer,
  language: Language,
): (string | boolean)[] {
  const at = <T>(list: T[], index: number | undefined) =>
    index === undefined ? undefined : list[index]
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return answer.flatMap((option) => at(question.options, option)?.text[language] ?? [])
    case 'true-false':
      return answer.map((value) => value === 1)
    case 'ordering':
      return answer.flatMap((item) => at(question.items, item)?.[language] ?? [])
    case 'matching':
      return question.pairs.flatMap(({ left }, index) => {
        const right = at(question.pairs, answer[index])?.right[language]
        return right === undefined ? [] : [`${left[language]}: ${right}`]
      })
    case 'short-answer':
      return answer.length > 0 ? [writeTyped(answer)] : []
  }
}
