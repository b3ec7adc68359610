import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { reissues } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export type Reissue = typeof reissues.$inferSelect

/** The re-issue of a key's certificates that was begun and is not finished. */
export async function selectOpenReissue(db: Database, keyId: string): Promise<Reissue | null> {
  const [open] = await db
    .select()
    .from(reissues)
    .where(and(eq(reissues.keyId, keyId), isNull(reissues.finishedAt)))
  return open ?? null
}

export async function insertReissue(
  tx: Database,
  begun: Pick<Reissue, 'keyId' | 'total' | 'startedAt'>,
): Promise<Reissue> {
  const reissue = { id: uuid(), ...begun, done: 0, finishedAt: null }
  await tx.insert(reissues).values(reissue)
  return reissue
}

export async function addDone(tx: Database, id: string, more: number): Promise<void> {
  await tx
    .update(reissues)
    .set({ done: sql`${reissues.done} + ${more}` })
    .where(eq(reissues.id, id))
}

export async function finish(tx: Database, id: string, finishedAt: Date): Promise<void> {
  await tx.update(reissues).set({ finishedAt }).where(eq(reissues.id, id))
}
