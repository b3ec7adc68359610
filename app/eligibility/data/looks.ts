import { and, desc, eq, gt, lt, notInArray } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { recordLooks as looks } from '../../../db/schema/eligibility'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'

/** An officer's look at a person's record. */
export type Look = typeof looks.$inferSelect

type NewLook = Omit<typeof looks.$inferInsert, 'id'>

/** Adds a look and returns its id. */
export async function insertLook(tx: Database, look: NewLook): Promise<string> {
  const id = uuid()
  await tx.insert(looks).values({ id, ...look })
  return id
}

/** A look that its own officer began later than `since` and not in the future, or null. */
export async function findLook(
  db: Database,
  look: { lookId: string; officerId: string; since: Date; now: Date },
): Promise<Look | null> {
  const [found] = await db
    .select()
    .from(looks)
    .where(
      and(
        eq(looks.id, look.lookId),
        eq(looks.officerId, look.officerId),
        gt(looks.at, look.since),
        lt(looks.at, futureFrom(look.now)),
      ),
    )
  return found ?? null
}

/** Every look at one person's record, the newest first. */
export function listLooksAt(db: Database, personId: string): Promise<Look[]> {
  return db.select().from(looks).where(eq(looks.personId, personId)).orderBy(desc(looks.at), desc(looks.id))
}

/** The looks of one officer that began later than `since`, the newest first; checked lists are none. */
export function listLooksOf(
  db: Database,
  { officerId, since, now }: { officerId: string; since: Date; now: Date },
): Promise<Look[]> {
  return db
    .select()
    .from(looks)
    .where(
      and(
        eq(looks.officerId, officerId),
        gt(looks.at, since),
        lt(looks.at, futureFrom(now)),
        notInArray(looks.foundBy, ['batch', 'api']),
      ),
    )
    .orderBy(desc(looks.at), desc(looks.id))
}

/** Adds a look at each of these people. */
export async function insertLooks(
  tx: Database,
  personIds: readonly string[],
  look: Omit<NewLook, 'personId'>,
): Promise<void> {
  if (personIds.length === 0) return
  await tx.insert(looks).values(personIds.map((personId) => ({ id: uuid(), personId, ...look })))
}
