import { and, eq, gte, lte, max, or } from 'drizzle-orm'
import { statusListCredentials } from '../../../db/schema/certification'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { StatusPurpose } from '../credential/status-place'

export type StatusListRecord = typeof statusListCredentials.$inferSelect

/** A status list as it is signed, or null when there is no such list. */
export async function findSignedStatusList(
  db: Database,
  list: number,
  purpose: StatusPurpose,
): Promise<StatusListRecord | null> {
  const [found] = await db
    .select()
    .from(statusListCredentials)
    .where(and(eq(statusListCredentials.list, list), eq(statusListCredentials.purpose, purpose)))
  return found ?? null
}

const openList = prepareOnce((db) =>
  db
    .select({ list: max(statusListCredentials.list) })
    .from(statusListCredentials),
)

/** The newest list that was opened, by being published; null before the first. */
export async function findOpenList(db: Database): Promise<number | null> {
  const [newest] = await openList(db).execute()
  return newest?.list ?? null
}

/** Keeps the signed form of a list, unless a later one is kept already; not one of a clock that ran ahead. */
export async function upsertStatusList(
  tx: Database,
  record: StatusListRecord,
  now: Date,
): Promise<void> {
  const { list, purpose, ...form } = record
  await tx
    .insert(statusListCredentials)
    .values(record)
    .onConflictDoUpdate({
      target: [statusListCredentials.list, statusListCredentials.purpose],
      set: form,
      setWhere: or(
        lte(statusListCredentials.issuedAt, form.issuedAt),
        gte(statusListCredentials.issuedAt, futureFrom(now)),
      ),
    })
}
