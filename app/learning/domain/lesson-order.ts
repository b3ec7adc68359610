import type { LessonVersion, ModuleVersion, ProgrammeVersion } from './programme-version'

/** `done`: finished by the learner. `open`: can be read now. `locked`: lessons before it come first. */
export type LessonState = 'done' | 'open' | 'locked'

/** A lesson in its place on the way through a programme. */
export type LessonStep = { module: ModuleVersion; lesson: LessonVersion; state: LessonState }

/** How completion rules and addresses name a lesson: `module/lesson`. */
export function lessonName(step: {
  module: { module: string }
  lesson: { lesson: string }
}): string {
  return `${step.module.module}/${step.lesson.lesson}`
}

/**
 * The way through a programme: every lesson in order, with what can be done with it now.
 *
 * A lesson is open when all lessons before it are done, so that there is one open lesson at most, and
 * none when all are done. What was finished stays open to reading: `done` is never taken back.
 *
 * @param completed ids of lesson versions; ids of another version are ignored.
 */
export function orderLessons(
  version: ProgrammeVersion,
  completed: ReadonlySet<string>,
): LessonStep[] {
  let reached = true
  return version.modules.flatMap((module) =>
    module.lessons.map((lesson) => {
      if (completed.has(lesson.id)) return { module, lesson, state: 'done' as const }
      const state = reached ? ('open' as const) : ('locked' as const)
      reached = false
      return { module, lesson, state }
    }),
  )
}

/** The lesson that is to be read next, or null when all are done. */
export function nextLesson(steps: LessonStep[]): LessonStep | null {
  return steps.find((step) => step.state === 'open') ?? null
}

/** A lesson of the way by its names, with its neighbours; null when the version has no such lesson. */
export function findStep(
  steps: LessonStep[],
  module: string,
  lesson: string,
): { step: LessonStep; previous: LessonStep | null; next: LessonStep | null } | null {
  const at = steps.findIndex((each) => lessonName(each) === `${module}/${lesson}`)
  const step = steps[at]
  return step ? { step, previous: steps[at - 1] ?? null, next: steps[at + 1] ?? null } : null
}
