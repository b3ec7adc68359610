import type { FinalTestRules } from '../../learning/domain/definition'
import type { Grant } from '../../learning/domain/grant'

/** The part of a grant that the rules of time read. */
export type TimeGrant = Pick<Grant, 'kind' | 'amount' | 'attemptId'>

/**
 * The instant from which an attempt that begins at `begunAt` takes no answer: the minutes of the rules, and those that a
 * trainer granted for whatever attempt comes next. Null where the rules know no limit.
 */
export function endOf(
  begunAt: Date,
  rules: Pick<FinalTestRules, 'minutes'>,
  grants: readonly TimeGrant[],
): Date | null {
  if (rules.minutes === undefined) return null
  const granted = grants
    .filter(({ kind, attemptId }) => kind === 'time' && attemptId === null)
    .reduce((sum, { amount }) => sum + amount, 0)
  return laterBy(begunAt, rules.minutes + granted)
}

/** The instant so many minutes after another. */
export function laterBy(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

/** Whether an attempt takes no more answers for its time is over; the instant of the end is over already. */
export function isOver({ endsAt }: { endsAt: Date | null }, now: Date): boolean {
  return endsAt !== null && endsAt <= now
}

/** What is told of the time left goes by these thresholds, in minutes: no clock runs on the page. */
export const timeThresholds = [1, 5, 10, 15, 30, 60] as const

/** The least threshold, in minutes, within which an attempt ends; null when more time is left than the largest. */
export function leftWithin(endsAt: Date, now: Date): (typeof timeThresholds)[number] | null {
  const left = (endsAt.getTime() - now.getTime()) / 60_000
  return timeThresholds.find((minutes) => left <= minutes) ?? null
}

/** What is told of the time left; null for an attempt without an end. */
export function timeLeft(
  { endsAt }: { endsAt: Date | null },
  now: Date,
): { endsAt: Date; within: number | null } | null {
  return endsAt && { endsAt, within: leftWithin(endsAt, now) }
}
