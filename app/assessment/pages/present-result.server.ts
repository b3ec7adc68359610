import type { ProgrammeVersion } from '../../learning/domain/programme-version'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import type { Language } from '../../platform/i18n/language'
import { findWithheldModules } from '../find-withheld-modules.server'
import { listMissedQuestions } from '../list-missed-questions.server'
import { summariseAttempt } from '../summarise-attempt.server'
import type { TopicResult } from '../ui/topic-results'

export type AskedResult = {
  personId: string
  attemptId: string
  enrolmentId: string
  version: ProgrammeVersion
  language: Language
  now: Date
}

/**
 * A person's own graded attempt, topic by topic: how many answers were right, what to read again, and, where nothing can
 * be won by it any more, each question that was missed, explained.
 */
export async function presentResult(
  db: Database,
  { personId, attemptId, enrolmentId, version, language, now }: AskedResult,
): Promise<TopicResult[]> {
  const names = await findWithheldModules(db, { personId, now })
  const withheld = new Set(
    version.modules.filter(({ module }) => names.has(module)).map(({ id }) => id),
  )
  const missed = await listMissedQuestions(db, { personId, attemptId, language, withheld })
  const summary = await summariseAttempt(db, { personId, attemptId })
  return summary.map(({ moduleVersionId, correct, total }) => {
    const module = version.modules.find(({ id }) => id === moduleVersionId)
    const own = missed.filter((each) => each.moduleVersionId === moduleVersionId)
    const placeOf = (lesson: string) => {
      const found = module?.lessons.find((each) => each.lesson === lesson)
      if (!module || !found) return null
      return {
        title: found.titles[language],
        href: pathTo('/learn/:enrolmentId/:module/:lesson', {
          enrolmentId,
          module: module.module,
          lesson,
        }),
      }
    }
    const lessons = [...new Set(own.map(({ lesson }) => lesson))]
    return {
      title: module?.definition.title[language] ?? '',
      correct,
      total,
      readAgain: lessons.flatMap((lesson) => placeOf(lesson) ?? []),
      missed: own.flatMap(({ lesson, wasSure, explained }) =>
        explained ? [{ ...explained, wasSure, place: placeOf(lesson) }] : [],
      ),
    }
  })
}
