import { isFromTheFuture } from '../../platform/clock/from-the-future'

/** What the ledger holds of a finished lesson: its minutes, and from which instant on they count. */
export type CreditedLesson = { minutes: number; countsFrom: Date }

const msPerMinute = 60_000

/**
 * From when on the minutes of a lesson count: when it was finished, yet not before as much time has passed since it
 * was opened as it credits. The time of two lessons does not run at once: it begins anew where that of the lesson
 * before ends. So at no instant is more credited than the time that has passed since the first lesson was opened.
 *
 * @param lesson.before from when on the minutes of the lesson before count; null for the first one.
 */
export function countFrom(lesson: {
  minutes: number
  openedAt: Date
  completedAt: Date
  before: Date | null
}): Date {
  const begun = Math.max(lesson.openedAt.getTime(), lesson.before?.getTime() ?? 0)
  return new Date(Math.max(lesson.completedAt.getTime(), begun + lesson.minutes * msPerMinute))
}

/** The minutes that are credited by an instant. */
export function creditedBy(lessons: readonly CreditedLesson[], now: Date): number {
  return lessons.filter(({ countsFrom }) => countsFrom <= now).reduce(addMinutes, 0)
}

/**
 * The instant from which at least so many minutes are credited by the lessons finished until now; null when these do
 * not give as many.
 */
export function reachedAt(lessons: readonly CreditedLesson[], minutes: number): Date | null {
  let credited = 0
  const inOrder = lessons.toSorted((a, b) => a.countsFrom.getTime() - b.countsFrom.getTime())
  for (const lesson of inOrder) {
    credited = addMinutes(credited, lesson)
    if (credited >= minutes) return lesson.countsFrom
  }
  return null
}

/**
 * The ledger as it is to be read at the present instant. What was finished while the clock ran ahead was finished by now: it
 * counts, and does not wait for that time.
 */
export function readAsOfNow<L extends CreditedLesson & { at: Date }>(
  lessons: readonly L[],
  now: Date,
): L[] {
  return lessons.map((lesson) =>
    isFromTheFuture(lesson.at, now) ? { ...lesson, at: now, countsFrom: now } : lesson,
  )
}

function addMinutes(sum: number, lesson: CreditedLesson): number {
  return sum + lesson.minutes
}
