import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { reissues } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export type Reissue = typeof reissues.$inferSelect

/** The re-issue of a key's certificates that was begun and is not finished. */
export async function findOpenReissue(db: Database, keyId: string): Promise<Reissue | null> {
  const [open] = await db
    .select()
    .from(reissues)
    .where(and(eq(reissues.keyId, keyId), isNull(reissues.finishedAt)))
  return open ?? null
}

/** Notes that the certificates of a key begin to be replaced. */
export async function insertReissue(
  tx: Database,
  begun: Pick<Reissue, 'keyId' | 'total' | 'startedAt'>,
): Promise<Reissue> {
  const reissue = { id: uuid(), ...begun, done: 0, finishedAt: null }
  await tx.insert(reissues).values(reissue)
  return reissue
}

/** Notes how many more certificates of a re-issue are replaced, in the transaction that replaced them. */
export async function updateReissue(
  tx: Database,
  { reissueId, done }: { reissueId: string; done: number },
): Promise<void> {
  await tx
    .update(reissues)
    .set({ done: sql`${reissues.done} + ${done}` })
    .where(eq(reissues.id, reissueId))
}

/** Notes that nothing is left of a re-issue. */
export async function closeReissue(
  tx: Database,
  { reissueId, now }: { reissueId: string; now: Date },
): Promise<void> {
  await tx.update(reissues).set({ finishedAt: now }).where(eq(reissues.id, reissueId))
}
