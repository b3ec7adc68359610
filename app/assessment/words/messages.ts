// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Self-checks in a lesson, and the final test: its rules, questions, time, handing in, and
 * the result. A learner reads them under strain: short and exact.
 */
export const messages: Catalogue<
  keyof typeof kk.general,
  {
    orderHint: { count: string | number }
    place: { item: string | number }
    moveUp: { item: string | number }
    moveDown: { item: string | number }
    moved: { item: string | number; place: string | number }
    questionsValue: { count: number }
    passMarkValue: { percent: string | number }
    attemptsValue: { left: string | number; limit: string | number }
    coolDownValue: { hours: number }
    timeLimited: { minutes: number }
    savedUntilEnd: { minutes: number }
    missingLessons: { count: number }
    missingQuestions: { count: number }
    hoursFirst: { moment: string | number }
    waiting: { moment: string | number }
    passedAlready: { date: string | number; percent: string | number }
    pastAttempt: { date: string | number; number: string | number }
    pastPassed: { percent: string | number }
    pastFailed: { percent: string | number }
    question: { position: string | number; total: string | number }
    stepAnswered: { position: string | number }
    stepOpen: { position: string | number }
    timeUntil: { moment: string | number }
    timeWithin: { minutes: number }
    timeOverText: { count: number; moment: string | number }
    reviewAll: { total: number }
    reviewSome: { answered: string | number; total: string | number }
    handInAnyway: { count: number }
    score: {
      correct: string | number
      passMark: string | number
      percent: string | number
      total: string | number
    }
    correctOfValue: { correct: string | number; total: string | number }
    nextFrom: { moment: string | number }
    leftAfter: { left: number }
    problemTyped: { most: string | number }
    sureMarks: { marks: string | number; most: string | number }
  }
> = {
  kk: kk.general,
  ru: ru.general,
  en: en.general,
}
