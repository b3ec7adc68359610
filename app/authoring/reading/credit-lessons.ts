import { toMinutes } from '../../learning/domain/academic-hours'
import { countWords } from '../../learning/domain/count-words'
import { emergencyIn, wordsOfEmergencies, type Emergency } from '../../learning/domain/emergency'
import {
  groundOf,
  minutesOf,
  minutesPerQuestion,
  type LessonGround,
} from '../../learning/domain/lesson-ground'
import type { Outline } from '../../learning/domain/outline'
import { languages, type Language } from '../../platform/i18n/language'
import type { ModuleFile } from '../domain/files'
import type { ReadText } from './check-module'
import type { Sheet } from './desk'

/**
 * The minutes of each lesson, and that none claims more academic hours than it rests on. A claim is not judged while a
 * language of the lesson could not be read.
 *
 * @param emergencies whose texts lessons take in: they are read there, and count.
 */
export function creditLessons(
  { value, refuse }: Sheet<ModuleFile>,
  texts: ReadText[],
  emergencies: Emergency[],
): { lesson: string; minutes: number }[] {
  return value.lessons.map(({ slug: lesson, academicHours }, index) => {
    const outlines = new Map(
      texts
        .filter((each) => each.lesson === lesson)
        .flatMap(({ language, outline }) => (outline ? [[language, outline]] : [])),
    )
    const ground = groundIn(outlines, emergencies)
    const minutes = minutesOf(ground)
    if (academicHours === undefined) return { lesson, minutes }
    const claimed = toMinutes(academicHours)
    if (claimed > minutes && outlines.size === languages.length) {
      const said = `claims ${claimed} minutes (${academicHours} academic hours)`
      refuse(
        ['lessons', index, 'academicHours'],
        `${said}, but rests on ${minutes}: ${describe(ground)}`,
      )
    }
    return { lesson, minutes: claimed }
  })
}

function groundIn(outlines: Map<Language, Outline>, emergencies: Emergency[]): LessonGround {
  const words = { kk: 0, ru: 0, en: 0 }
  for (const [language, outline] of outlines) {
    const texts = emergencies.map((each) => emergencyIn(language, each))
    words[language] = outline.words + countWords(wordsOfEmergencies(texts, outline.emergencies))
  }
  const [outline] = outlines.values()
  return groundOf({
    words,
    activityMinutes: outline?.activities.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0,
    questions: outline?.selfChecks.flatMap(({ questions }) => questions).length ?? 0,
  })
}

function describe({ readingMinutes, words, activityMinutes, questions }: LessonGround): string {
  return (
    `${readingMinutes.toFixed(1)} of reading (${words} words), ${activityMinutes} of activities, ` +
    `${questions * minutesPerQuestion} of self-check questions`
  )
}
