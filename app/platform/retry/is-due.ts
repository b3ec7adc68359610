import { and, eq, gt, lte, or, type AnyColumn } from 'drizzle-orm'
import { futureFrom } from '../clock/from-the-future'
import { longestWait, type RetrySchedule } from './retry-schedule'

/** The columns of a table whose rows are tried until they arrive. */
export type TriedColumns = {
  createdAt: AnyColumn
  /** When it is tried next; null when it arrived or was given up. */
  nextAttemptAt: AnyColumn
  attempts: AnyColumn
}

/** What is to be tried now; also what is put off for longer than its schedule ever does: then the clock was set wrong. */
export function isDue(row: TriedColumns, schedule: RetrySchedule, now: Date) {
  return or(
    lte(row.nextAttemptAt, now),
    gt(row.nextAttemptAt, latestAfter(longestWait(schedule), now)),
    // Once: after a first try it waits like any other.
    and(gt(row.createdAt, futureFrom(now)), eq(row.attempts, 0)),
  )
}

/** The latest instant that a clock which is right can have set, so many milliseconds ahead. */
export function latestAfter(milliseconds: number, now: Date): Date {
  return new Date(futureFrom(now).getTime() + milliseconds)
}
