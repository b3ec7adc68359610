import type { Language, Multilingual } from '../../platform/i18n/language'
import type { Answer } from './answer'
import { rightAnswer } from './grade'
import type { Question } from './question'
import { writeTyped } from './typed-text'

/** A choice in words, or true or false of a statement, with the author's remark on it where there is one. */
export type ExplainedChoice = { text: string | boolean; remark: string | null }

/** A question that was not answered rightly, explained: all of its key, so only for whoever is never asked it again. */
export type ExplainedQuestion = {
  prompt: string
  /** What was chosen, in the order given; empty when nothing was. */
  given: ExplainedChoice[]
  /** What would have been right. */
  right: ExplainedChoice[]
  /** What the author says of the question as a whole; null where each choice has its own remark. */
  text: string | null
}

/** Explains a question by the remarks of its author, beside the answer that stands for it. */
export function explainQuestion(
  question: Question,
  answer: Answer | undefined,
  language: Language,
): ExplainedQuestion {
  const tell = (each: Answer) => tellChoices(question, each, language)
  return {
    prompt: question.prompt[language],
    given: tell(answer ?? []),
    right: tell(rightAnswer(question, language)),
    text: remarkOnWhole(question)?.[language] ?? null,
  }
}

function remarkOnWhole(question: Question): Multilingual | null {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return null
    case 'ordering':
    case 'matching':
    case 'short-answer':
      return question.feedback
  }
}

function tellChoices(question: Question, answer: Answer, language: Language): ExplainedChoice[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return answer.flatMap((choice) => {
        const option = question.options[choice]
        return option ? [{ text: option.text[language], remark: option.feedback[language] }] : []
      })
    case 'true-false': {
      const { whenTrue, whenFalse } = question.feedback
      return answer.map((choice) => ({
        text: choice === 1,
        remark: (choice === 1 ? whenTrue : whenFalse)[language],
      }))
    }
    case 'ordering':
      return answer.flatMap((item) => {
        const text = question.items[item]?.[language]
        return text === undefined ? [] : [{ text, remark: null }]
      })
    case 'matching':
      return question.pairs.flatMap(({ left }, at) => {
        const right = question.pairs[answer[at] ?? -1]?.right[language]
        return right === undefined ? [] : [{ text: `${left[language]} — ${right}`, remark: null }]
      })
    case 'short-answer':
      return answer.length > 0 ? [{ text: writeTyped(answer), remark: null }] : []
  }
}
