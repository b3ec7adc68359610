import { and, count, eq, gt, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { recoveryCodes, secondFactors } from '../../../db/schema/accounts'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { before, lifetime } from '../domain/lifetimes'

/** The second factor of a person, confirmed or not, or null. */
export async function findSecondFactorRow(db: Database, personId: string) {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId))
  return factor ?? null
}

/** Puts a secret that is still to be confirmed in the place of an earlier one; false when one is confirmed. */
export async function upsertUnconfirmedFactor(
  tx: Database,
  factor: { personId: string; secretCipher: string; createdAt: Date },
): Promise<boolean> {
  const { secretCipher, createdAt } = factor
  const put = await tx
    .insert(secondFactors)
    .values(factor)
    .onConflictDoUpdate({
      target: secondFactors.personId,
      set: { secretCipher, createdAt },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ personId: secondFactors.personId })
  return put.length === 1
}

/** Confirms the secret that was begun, once. Of several who try at once, exactly one gets true. */
export async function claimUnconfirmedFactor(
  tx: Database,
  { personId, secretCipher, step, now }: FactorStep & { secretCipher: string; now: Date },
): Promise<boolean> {
  const confirmed = await tx
    .update(secondFactors)
    .set({ confirmedAt: now, lastStep: step })
    .where(
      and(
        eq(secondFactors.personId, personId),
        eq(secondFactors.secretCipher, secretCipher),
        isNull(secondFactors.confirmedAt),
      ),
    )
    .returning({ personId: secondFactors.personId })
  return confirmed.length === 1
}

/** Codes of one step before and one after now are right; what is further apart than that, and a minute, is no code of now. */
const stepsAhead = 4

type FactorStep = { personId: string; step: number }

/**
 * Uses the code of a time step up; false when it, or a later one, was used before. A step so far ahead that no code of now
 * could have been of it was used while the clock was set wrong, and shuts nobody out.
 */
export async function claimStep(tx: Database, { personId, step }: FactorStep): Promise<boolean> {
  const spent = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.personId, personId),
        isNotNull(secondFactors.confirmedAt),
        or(
          isNull(secondFactors.lastStep),
          lt(secondFactors.lastStep, step),
          gt(secondFactors.lastStep, step + stepsAhead),
        ),
      ),
    )
    .returning({ personId: secondFactors.personId })
  return spent.length === 1
}

/** Takes the factor away, with its recovery codes; false when there was none that was confirmed. */
export async function deleteFactor(tx: Database, personId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  const removed = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.personId, personId))
    .returning({ confirmedAt: secondFactors.confirmedAt })
  return removed.some(({ confirmedAt }) => confirmedAt !== null)
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Database,
  personId: string,
  codes: { id: string; codeHash: string }[],
  now: Date,
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ ...code, personId, createdAt: now })))
}

/** Uses a recovery code up. Of several who try at once, exactly one gets true. */
export async function claimRecoveryCode(
  tx: Database,
  { personId, codeHash, now }: { personId: string; codeHash: string; now: Date },
): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id })
  return spent.length === 1
}

/** How many recovery codes a person has not used yet. */
export async function countRecoveryCodes(db: Database, personId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

/** Forgets secrets that nobody confirmed in time. */
export async function deleteUnconfirmedFactors(tx: Database, now: Date): Promise<void> {
  const { createdAt, confirmedAt } = secondFactors
  const begunBefore = before(now, lifetime.unconfirmedFactor)
  const isOver = or(lte(createdAt, begunBefore), gte(createdAt, futureFrom(now)))
  await tx.delete(secondFactors).where(and(isNull(confirmedAt), isOver))
}
