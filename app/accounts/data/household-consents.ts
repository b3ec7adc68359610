import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { householdConsents } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

const { id, giverId, viewerId, about, givenAt, endedAt } = householdConsents

/** Consents that stand between memberships, about one thing: who lets whom see it, and since when. */
export async function listConsentsAmong(
  db: Database,
  asked: { membershipIds: string[]; about: string },
): Promise<{ giverId: string; viewerId: string; givenAt: Date }[]> {
  return db
    .select({ giverId, viewerId, givenAt })
    .from(householdConsents)
    .where(
      and(
        inArray(giverId, asked.membershipIds),
        inArray(viewerId, asked.membershipIds),
        eq(about, asked.about),
        isNull(endedAt),
      ),
    )
}

/** Adds consents; one that stands already stays as it is. */
export async function insertConsents(
  tx: Database,
  given: { id: string; giverId: string; viewerId: string; about: string; givenAt: Date }[],
): Promise<void> {
  if (given.length === 0) return
  await tx.insert(householdConsents).values(given).onConflictDoNothing()
}

/** Ends what a membership lets others see of one thing; nothing need be shown. */
export async function closeConsents(
  tx: Database,
  given: { giverId: string; about: string; now: Date },
): Promise<void> {
  await tx
    .update(householdConsents)
    .set({ endedAt: given.now })
    .where(and(eq(giverId, given.giverId), eq(about, given.about), isNull(endedAt)))
}

/** The consents that were taken back from an instant on, by their ids. */
export async function listConsentsEndedSince(db: Database, since: Date): Promise<string[]> {
  const ended = await db.select({ id }).from(householdConsents).where(gte(endedAt, since))
  return ended.map((each) => each.id)
}

/**
 * Ends consents that stand.
 *
 * @param which their ids; all that stand when it is left out. At most 500 are asked for at once: a statement takes so many values.
 * @returns how many ended.
 */
export async function closeConsentsOf(
  tx: Database,
  { which, now }: { which?: string[]; now: Date },
): Promise<number> {
  if (which && which.length > 500) {
    const [some, others] = [which.slice(0, 500), which.slice(500)]
    const ended = await closeConsentsOf(tx, { which: some, now })
    return ended + (await closeConsentsOf(tx, { which: others, now }))
  }
  const ended = await tx
    .update(householdConsents)
    .set({ endedAt: now })
    .where(and(which && inArray(id, which), isNull(endedAt)))
    .returning({ id })
  return ended.length
}
