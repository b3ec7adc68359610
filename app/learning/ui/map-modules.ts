import type { Language } from '../../platform/i18n/language'
import type { PlacedPicture } from '../domain/definition'
import type { CompletedLesson } from '../domain/enrolment'
import { creditedBy, readAsOfNow } from '../domain/hours-ledger'
import { lessonName, type LessonState, type LessonStep } from '../domain/lesson-order'
import { lessonPath } from '../domain/lesson-path'
import type { SelfCheckPlace } from './learner-paths'

/** A lesson as the map lists it. */
export type MappedLesson = {
  title: string
  /** Null where the reader cannot go. */
  path: string | null
  state: LessonState
  /** Credited by it. */
  minutes: number
  /** When it was finished. */
  doneAt: Date | null
  /** From when on its minutes count; null when they do, or the lesson is not finished. */
  countsFrom: Date | null
}

export type MappedModule = {
  title: string
  cover: PlacedPicture | null
  minutes: number
  /** Of these, what counts by now. */
  credited: number
  state: LessonState
  lessons: MappedLesson[]
  /** Questions of finished lessons that were never answered; null when there are none. */
  unanswered: { count: number; path: string | null } | null
}

/**
 * The way through a programme as the map shows it: what is done, what is open, how long it takes.
 *
 * @param facts.enrolmentId whose pages it leads to; null for a reader who goes nowhere from here.
 * @param facts.selfChecks by module, its unanswered self-check questions.
 */
export function mapModules(
  steps: LessonStep[],
  facts: {
    language: Language
    enrolmentId: string | null
    completed: CompletedLesson[]
    selfChecks: Map<string, SelfCheckPlace[]>
    now: Date
  },
): MappedModule[] {
  const modules = new Map<string, LessonStep[]>()
  for (const step of steps) {
    modules.set(step.module.id, [...(modules.get(step.module.id) ?? []), step])
  }
  return [...modules.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { module } = first
    const done = new Set(own.filter(({ state }) => state === 'done').map(lessonName))
    const open = (facts.selfChecks.get(module.module) ?? []).filter(({ lesson }) =>
      done.has(lesson),
    )
    return [
      {
        title: module.definition.title[facts.language],
        cover: module.definition.cover ?? null,
        minutes: own.reduce((sum, { lesson }) => sum + lesson.minutes, 0),
        credited: creditedTo(own, facts),
        state: stateOf(own, open.length),
        lessons: own.map((step) => mapLesson(step, facts)),
        unanswered:
          open.length > 0
            ? { count: open.length, path: pathOfPlace(facts.enrolmentId, open[0]) }
            : null,
      },
    ]
  })
}

function stateOf(steps: LessonStep[], unanswered: number): LessonState {
  if (steps.every(({ state }) => state === 'locked')) return 'locked'
  return steps.every(({ state }) => state === 'done') && unanswered === 0 ? 'done' : 'open'
}

/** What the hours ledger credits by now for lessons of a module. */
function creditedTo(
  steps: LessonStep[],
  { completed, now }: Parameters<typeof mapModules>[1],
): number {
  const own = new Set(steps.map(({ lesson }) => lesson.id))
  const finished = completed.filter(({ lessonVersionId }) => own.has(lessonVersionId))
  return creditedBy(readAsOfNow(finished, now), now)
}

function mapLesson(
  step: LessonStep,
  { language, enrolmentId, completed, now }: Parameters<typeof mapModules>[1],
): MappedLesson {
  const { lesson, state } = step
  const finished = completed.find((each) => each.lessonVersionId === lesson.id)
  return {
    title: lesson.titles[language],
    path: enrolmentId && state !== 'locked' ? lessonPath(enrolmentId, lessonName(step)) : null,
    state,
    minutes: lesson.minutes,
    doneAt: finished?.at ?? null,
    countsFrom: finished && finished.countsFrom > now ? finished.countsFrom : null,
  }
}

function pathOfPlace(enrolmentId: string | null, place: SelfCheckPlace | undefined): string | null {
  return enrolmentId && place ? lessonPath(enrolmentId, place.lesson, place.anchor) : null
}
