import type { Answer } from '../../assessment/domain/answer'
import { rightAnswer } from '../../assessment/domain/grade'
import { judgeSelfCheck } from '../../assessment/domain/judge-self-check'
import { presentAnswer, presentQuestion } from '../../assessment/domain/present'
import { countChoices, type Option, type Question } from '../../assessment/domain/question'
import type { PresentedSelfCheck } from '../../assessment/present-self-check.server'
import type { Language, Multilingual } from '../../platform/i18n/language'
import { sampleWords, type SampleWord } from './sample-words'

function text(word: SampleWord): Multilingual {
  const say = (language: Language) => sampleWords(language)(word)
  return { kk: say('kk'), ru: say('ru'), en: say('en') }
}

const about = (kind: Question['kind']) => ({
  id: `sample-${kind}`,
  lesson: 'sample',
  prompt: text('sentence'),
})

const option = (word: SampleWord, correct: boolean): Option => ({
  text: text(word),
  correct,
  feedback: text(correct ? 'sentence' : 'call'),
})

const options = [
  option('training', true),
  option('medical', false),
  option('long', true),
  option('programme', false),
]

/** One question of each kind. */
export const sampleQuestions: { [Kind in Question['kind']]: Question } = {
  'single-choice': {
    ...about('single-choice'),
    kind: 'single-choice',
    options: options.map((each, at) => ({ ...each, correct: at === 0 })),
  },
  'multiple-choice': { ...about('multiple-choice'), kind: 'multiple-choice', options },
  'true-false': {
    ...about('true-false'),
    kind: 'true-false',
    answer: true,
    feedback: { whenTrue: text('sentence'), whenFalse: text('call') },
  },
  ordering: {
    ...about('ordering'),
    kind: 'ordering',
    items: [text('medical'), text('training'), text('adoption')],
    feedback: text('sentence'),
  },
  matching: {
    ...about('matching'),
    kind: 'matching',
    pairs: [
      { left: text('almaty'), right: text('adoption') },
      { left: text('turkistan'), right: text('guardianship') },
      { left: text('kyzylzhar'), right: text('training') },
    ],
    feedback: text('sentence'),
  },
  'short-answer': {
    ...about('short-answer'),
    kind: 'short-answer',
    certainty: true,
    accepted: { kk: ['111'], ru: ['111'], en: ['111'] },
    feedback: text('sentence'),
  },
}

/** An answer of each kind that is not right. */
const wrongAnswers: Record<Question['kind'], Answer> = {
  'single-choice': [1],
  'multiple-choice': [0, 1],
  'true-false': [0],
  ordering: [1, 0, 2],
  matching: [0, 2, 1],
  'short-answer': [0x31, 0x31, 0x32],
}

export type AnswerState = 'empty' | 'right' | 'wrong'

/** A question as a learner meets it in a lesson, in the author's order: before an answer, or with what is said of one. */
export function presentSample(
  question: Question,
  state: AnswerState,
  language: Language,
): PresentedSelfCheck {
  const order = Array.from({ length: countChoices(question) }, (_, place) => place)
  const answer = state === 'right' ? rightAnswer(question) : wrongAnswers[question.kind]
  const isAnswered = state !== 'empty'
  return {
    question: `${question.id}-${state}`,
    presented: presentQuestion(question, order, language),
    given: presentAnswer(question, order, isAnswered ? answer : []),
    certainty: isAnswered && question.certainty ? 3 : null,
    feedback: isAnswered ? judgeSelfCheck(question, order, answer, language) : null,
  }
}
