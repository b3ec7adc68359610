/**
 * The share of a lesson's reading time before which it cannot be finished. Reading times are averages: of English
 * non-fiction, 238 words a minute, most adults read 175 to 300 (Brysbaert 2019), so that the fastest of them need
 * four fifths of the average; and a lesson's time is that of its slowest language. Three fifths hold up no reader.
 */
export const leastShareOfReading = 0.6

const msPerMinute = 60_000

/** How long a learner has been at a lesson, beside how long it asks for. */
export type Stay = {
  /** Whole minutes until now. */
  stayedMinutes: number
  /** Whole minutes, rounded up, after which the lesson can be finished. */
  askedMinutes: number
  /** The instant from which on it can be finished. */
  mayFinishAt: Date
}

/**
 * Whether a learner has been at a lesson long enough to have read it, by the server's clock. Reading begins when the
 * lesson was first opened, and not before the lesson before was finished: one cannot read two at once. A clock that
 * was set back makes no time pass.
 *
 * @param lesson.openedAt null when it is not known, for the clock ran ahead then.
 * @param lesson.previousAt when the person finished a lesson last, in whichever enrolment; null when never.
 * @returns null when it can be finished.
 */
export function judgeStay(lesson: {
  openedAt: Date | null
  previousAt: Date | null
  readingMinutes: number
  now: Date
}): Stay | null {
  const begun = Math.max(lesson.openedAt?.getTime() ?? 0, lesson.previousAt?.getTime() ?? 0)
  const asked = lesson.readingMinutes * leastShareOfReading * msPerMinute
  const stayed = Math.max(0, lesson.now.getTime() - begun)
  if (stayed >= asked) return null
  return {
    stayedMinutes: Math.floor(stayed / msPerMinute),
    askedMinutes: Math.ceil(asked / msPerMinute),
    mayFinishAt: new Date(begun + Math.ceil(asked)),
  }
}
