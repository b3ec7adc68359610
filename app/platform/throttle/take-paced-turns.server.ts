import { and, eq, lte } from 'drizzle-orm'
import { throttleBuckets } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { judgePace, type Pace } from './pace'
import type { Turn } from './take-turn.server'

/** A limit and what it counts: the keyed hash of it (hashSubject), or the id of a row of ours. */
export type PacedSubject = [Pace, string]

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
  const taken: { limit: string; subject: string; emptiesAt: Date }[] = []
  let wait = 0
  for (const [pace, subject] of subjects) {
    const turn = judgePace(pace, await findBucket(tx, pace, subject), now)
    if (turn.allowed) taken.push({ limit: pace.name, subject, emptiesAt: turn.emptiesAt })
    else wait = Math.max(wait, turn.retryAfterSeconds)
  }
  if (wait > 0) return { allowed: false, retryAfterSeconds: wait }
  for (const bucket of taken) await keepBucket(tx, bucket)
  return { allowed: true }
}

/** Gives turns back that were no guess after all. */
export async function giveTurnsBack(
  tx: Database,
  subjects: readonly PacedSubject[],
  now: Date,
): Promise<void> {
  for (const [pace, subject] of subjects) {
    const emptiesAt = await findBucket(tx, pace, subject)
    if (!emptiesAt || emptiesAt <= now) continue
    const earlier = new Date(emptiesAt.getTime() - pace.seconds * 1000)
    await keepBucket(tx, { limit: pace.name, subject, emptiesAt: earlier })
  }
}

/** Forgets the buckets that are empty. */
export async function forgetEmptyBuckets(tx: Database, now: Date): Promise<void> {
  await tx.delete(throttleBuckets).where(lte(throttleBuckets.emptiesAt, now))
}

async function findBucket(tx: Database, { name }: Pace, subject: string): Promise<Date | null> {
  const [bucket] = await tx
    .select({ emptiesAt: throttleBuckets.emptiesAt })
    .from(throttleBuckets)
    .where(and(eq(throttleBuckets.limit, name), eq(throttleBuckets.subject, subject)))
  return bucket?.emptiesAt ?? null
}

async function keepBucket(
  tx: Database,
  bucket: { limit: string; subject: string; emptiesAt: Date },
): Promise<void> {
  await tx
    .insert(throttleBuckets)
    .values(bucket)
    .onConflictDoUpdate({
      target: [throttleBuckets.limit, throttleBuckets.subject],
      set: { emptiesAt: bucket.emptiesAt },
    })
}
