import { pathTo } from '../../path-to'
import type { CompletionItem, CompletionReason } from '../domain/completion'
import { lessonName, type LessonStep } from '../domain/lesson-order'
import { lessonPath } from '../domain/lesson-path'

/** States of the final test in which its page has something to do. */
const testOpens: CompletionReason[] = ['testReady', 'testUnderWay', 'testAgain']

/** Where a self-check question stands: its lesson (`module/lesson`), and the anchor on the lesson's page. */
export type SelfCheckPlace = { lesson: string; anchor: string }

/**
 * Where a learner goes from the overview of an enrolment to do something about what is missing.
 *
 * @param selfChecks by module, its unanswered self-check questions in the order of the lessons.
 */
export function learnerPaths(
  enrolmentId: string,
  steps: LessonStep[],
  selfChecks: Map<string, SelfCheckPlace[]>,
) {
  const locked = new Set(steps.filter((step) => step.state === 'locked').map(lessonName))

  function ofLesson(lesson: string): string | null {
    return locked.has(lesson) ? null : lessonPath(enrolmentId, lesson)
  }

  /** Where a module's unanswered questions are; null while their lesson is locked. */
  function ofSelfCheck(module: string): string | null {
    const place = selfChecks.get(module)?.[0]
    if (!place || locked.has(place.lesson)) return null
    return lessonPath(enrolmentId, place.lesson, place.anchor)
  }

  /** Where an item can be worked on; null when nothing can be done about it now. */
  function ofItem({ kind, subject, reason }: CompletionItem): string | null {
    switch (kind) {
      case 'lesson':
        return ofLesson(subject)
      case 'self-check':
        return ofSelfCheck(subject)
      case 'hours':
        return null
      case 'final-test':
        return testOpens.includes(reason)
          ? pathTo('/learn/:enrolmentId/test', { enrolmentId })
          : null
      case 'name':
        return pathTo('/learn/:enrolmentId/name', { enrolmentId })
    }
  }

  return { ofSelfCheck, ofItem }
}
