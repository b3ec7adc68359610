import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { signingKeyEvents, signingKeys } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { KnownKey } from '../domain/key-history'

const history = prepareOnce((db) =>
  db
    .select({
      id: signingKeys.id,
      x: signingKeys.x,
      createdAt: signingKeys.createdAt,
      kind: signingKeyEvents.kind,
      from: signingKeyEvents.from,
    })
    .from(signingKeys)
    .leftJoin(signingKeyEvents, eq(signingKeyEvents.keyId, signingKeys.id))
    .orderBy(signingKeys.createdAt, signingKeys.id),
)

/** Every key there ever was, the oldest first. */
export async function listKnownKeys(db: Database): Promise<KnownKey[]> {
  const keys = new Map<string, KnownKey>()
  for (const { id, x, createdAt, kind, from } of await history(db).execute()) {
    const key = keys.get(id) ?? { id, x, createdAt, retiredFrom: null, compromisedFrom: null }
    if (kind === 'retired') key.retiredFrom = from
    if (kind === 'compromised') key.compromisedFrom = earlier(key.compromisedFrom, from)
    keys.set(id, key)
  }
  return [...keys.values()]
}

function earlier(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other)
}

/** Adds a key, by its public half. */
export async function insertKey(tx: Database, key: typeof signingKeys.$inferInsert): Promise<void> {
  await tx.insert(signingKeys).values(key)
}

/** Adds what became of a key; false when it can happen only once, and has. */
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
