import { and, desc, eq, gt, notInArray } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { recordLooks as looks } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import type { Look } from './looks'

/** The looks of one officer that began later than `since`, the newest first; checked lists are none. */
export function listLooksOf(
  db: Database,
  { officerId, since }: { officerId: string; since: Date },
): Promise<Look[]> {
  return db
    .select()
    .from(looks)
    .where(
      and(
        eq(looks.officerId, officerId),
        gt(looks.at, since),
        notInArray(looks.foundBy, ['batch', 'api']),
      ),
    )
    .orderBy(desc(looks.at))
}

/** Adds a look at each of these people. */
export async function insertLooks(
  tx: Database,
  personIds: readonly string[],
  look: Omit<Look, 'id' | 'personId'>,
): Promise<void> {
  if (personIds.length === 0) return
  await tx.insert(looks).values(personIds.map((personId) => ({ id: uuid(), personId, ...look })))
}
