import { languages, type Language } from '../../platform/i18n/language'
import { readingMinutes, slowestReadingMinutes } from './reading-time'

/** What the minutes of a lesson rest on. */
export type LessonGround = {
  /** Words in the language in which the lesson takes the longest to read. */
  words: number
  /** Minutes, with their fractions, that these take. */
  readingMinutes: number
  /** Minutes that its authors give its activities, together. */
  activityMinutes: number
  /** How many self-check questions it asks. */
  questions: number
}

/**
 * Minutes for one self-check question: to read it, choose, and read the remark on one's choice. A question and its
 * remarks have 80 to 150 words, which is up to a minute of reading; the rest is for thinking.
 */
export const minutesPerQuestion = 1.5

/**
 * What a lesson's minutes rest on: its words in the slowest language, the stated times of its activities and its
 * questions. Every learner is credited the same, whatever the language they read in.
 */
export function groundOf(lesson: {
  words: Record<Language, number>
  activityMinutes: number
  questions: number
}): LessonGround {
  const slowest = slowestReadingMinutes(lesson.words)
  const language = languages.find((each) => readingMinutes(lesson.words[each], each) === slowest)
  return {
    words: language ? lesson.words[language] : 0,
    readingMinutes: slowest,
    activityMinutes: lesson.activityMinutes,
    questions: lesson.questions,
  }
}

/** The minutes that a lesson may credit, in whole minutes, rounded down: never more than what they rest on. */
export function minutesOf(ground: LessonGround): number {
  const { readingMinutes, activityMinutes, questions } = ground
  return Math.floor(readingMinutes + activityMinutes + questions * minutesPerQuestion)
}
