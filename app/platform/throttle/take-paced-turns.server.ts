import { and, eq, gte, lte, or, sql } from 'drizzle-orm'
import { throttleBuckets } from '../../../db/schema/platform'
import { futureFrom, isFromTheFuture } from '../clock/from-the-future'
import type { Database } from '../database/database.server'
import { judgePace, type Pace } from './pace'
import type { Turn } from './take-turn.server'

/** A limit and what it counts: the keyed hash of it (hashSubject), or the id of a row of ours. */
export type PacedSubject = [Pace, string]

type Bucket = typeof throttleBuckets.$inferSelect

/**
 * Takes one turn under each of several limits, all of them or none. Kept in the database, so that every process counts
 * together and a restart forgives nothing; when the database fails the error goes through, and the guarded act does not
 * happen.
 *
 * @returns of those that refuse, the longest wait.
 */
export async function takePacedTurns(
  tx: Database,
  subjects: readonly PacedSubject[],
  now: Date,
): Promise<Turn> {
  const taken: Bucket[] = []
  let wait = 0
  const kept = await findBuckets(tx, subjects, now)
  for (const [pace, subject] of subjects) {
    const turn = judgePace(pace, kept(pace, subject), now)
    const { name: limit } = pace
    if (turn.allowed) taken.push({ limit, subject, emptiesAt: turn.emptiesAt, takenAt: now })
    else wait = Math.max(wait, turn.retryAfterSeconds)
  }
  if (wait > 0) return { allowed: false, retryAfterSeconds: wait }
  await keepBuckets(tx, taken)
  return { allowed: true }
}

/** Gives turns back that were no guess after all. */
export async function giveTurnsBack(
  tx: Database,
  subjects: readonly PacedSubject[],
  now: Date,
): Promise<void> {
  const kept = await findBuckets(tx, subjects, now)
  const given = subjects.flatMap(([pace, subject]): Bucket[] => {
    const emptiesAt = kept(pace, subject)
    if (!emptiesAt || emptiesAt <= now) return []
    const earlier = new Date(emptiesAt.getTime() - pace.seconds * 1000)
    return [{ limit: pace.name, subject, emptiesAt: earlier, takenAt: now }]
  })
  await keepBuckets(tx, given)
}

/** Forgets the buckets that are empty, and those of a clock that ran ahead. */
export async function forgetEmptyBuckets(tx: Database, now: Date): Promise<void> {
  const { emptiesAt, takenAt } = throttleBuckets
  await tx.delete(throttleBuckets).where(or(lte(emptiesAt, now), gte(takenAt, futureFrom(now))))
}

/**
 * What is kept of each subject, in one query: when its bucket is empty, null when there is none. What was kept by a clock that
 * has been set back since is none: a turn of later looks like many of now.
 */
async function findBuckets(
  tx: Database,
  subjects: readonly PacedSubject[],
  now: Date,
): Promise<(pace: Pace, subject: string) => Date | null> {
  if (subjects.length === 0) return () => null
  const rows = await tx
    .select()
    .from(throttleBuckets)
    .where(
      or(
        ...subjects.map(([{ name }, subject]) =>
          and(eq(throttleBuckets.limit, name), eq(throttleBuckets.subject, subject)),
        ),
      ),
    )
  const known = rows.filter(({ takenAt }) => !takenAt || !isFromTheFuture(takenAt, now))
  return ({ name }, subject) =>
    known.find((row) => row.limit === name && row.subject === subject)?.emptiesAt ?? null
}

async function keepBuckets(tx: Database, buckets: Bucket[]): Promise<void> {
  if (buckets.length === 0) return
  await tx
    .insert(throttleBuckets)
    .values(buckets)
    .onConflictDoUpdate({
      target: [throttleBuckets.limit, throttleBuckets.subject],
      set: { emptiesAt: sql`excluded.empties_at`, takenAt: sql`excluded.taken_at` },
    })
}
