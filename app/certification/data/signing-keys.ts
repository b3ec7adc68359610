import { and, eq } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { v7 as uuid } from 'uuid'
import { signingKeyEvents, signingKeys } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { KnownKey } from '../domain/key-history'

const retirements = alias(signingKeyEvents, 'retirement')
const compromises = alias(signingKeyEvents, 'compromise')

const history = prepareOnce((db) =>
  db
    .select({
      id: signingKeys.id,
      x: signingKeys.x,
      createdAt: signingKeys.createdAt,
      retiredFrom: retirements.from,
      compromisedFrom: compromises.from,
    })
    .from(signingKeys)
    .leftJoin(
      retirements,
      and(eq(retirements.keyId, signingKeys.id), eq(retirements.kind, 'retired')),
    )
    .leftJoin(
      compromises,
      and(eq(compromises.keyId, signingKeys.id), eq(compromises.kind, 'compromised')),
    )
    .orderBy(signingKeys.createdAt, signingKeys.id)
    .prepare(),
)

/** Every key there ever was, the oldest first. */
export function selectKeyHistory(db: Database): Promise<KnownKey[]> {
  return history(db).execute()
}

export async function insertKey(tx: Database, key: typeof signingKeys.$inferInsert): Promise<void> {
  await tx.insert(signingKeys).values(key)
}

/** Adds what became of a key; false when it was said before. */
export async function insertKeyEvent(
  tx: Database,
  event: Omit<typeof signingKeyEvents.$inferInsert, 'id'>,
): Promise<boolean> {
  const added = await tx
    .insert(signingKeyEvents)
    .values({ id: uuid(), ...event })
    .onConflictDoNothing()
    .returning({ id: signingKeyEvents.id })
  return added.length === 1
}
