import { and, eq, lte, or, sql } from 'drizzle-orm'
import { throttleBuckets } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { judgePace, type Pace } from './pace'
import type { Turn } from './take-turn.server'

/** A limit and what it counts: the keyed hash of it (hashSubject), or the id of a row of ours. */
export type PacedSubject = [Pace, string]

type Bucket = { limit: string; subject: string; emptiesAt: Date }

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
  const kept = await findBuckets(tx, subjects)
  for (const [pace, subject] of subjects) {
    const turn = judgePace(pace, kept(pace, subject), now)
    if (turn.allowed) taken.push({ limit: pace.name, subject, emptiesAt: turn.emptiesAt })
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
  const kept = await findBuckets(tx, subjects)
  const given = subjects.flatMap(([pace, subject]): Bucket[] => {
    const emptiesAt = kept(pace, subject)
    if (!emptiesAt || emptiesAt <= now) return []
    const earlier = new Date(emptiesAt.getTime() - pace.seconds * 1000)
    return [{ limit: pace.name, subject, emptiesAt: earlier }]
  })
  await keepBuckets(tx, given)
}

/** Forgets the buckets that are empty. */
export async function forgetEmptyBuckets(tx: Database, now: Date): Promise<void> {
  await tx.delete(throttleBuckets).where(lte(throttleBuckets.emptiesAt, now))
}

/** What is kept of each subject, in one query: when its bucket is empty, null when there is none. */
async function findBuckets(
  tx: Database,
  subjects: readonly PacedSubject[],
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
  return ({ name }, subject) =>
    rows.find((row) => row.limit === name && row.subject === subject)?.emptiesAt ?? null
}

async function keepBuckets(tx: Database, buckets: Bucket[]): Promise<void> {
  if (buckets.length === 0) return
  await tx
    .insert(throttleBuckets)
    .values(buckets)
    .onConflictDoUpdate({
      target: [throttleBuckets.limit, throttleBuckets.subject],
      set: { emptiesAt: sql`excluded.empties_at` },
    })
}
