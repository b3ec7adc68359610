import { and, eq, gt, gte, isNull, lt, lte, or } from 'drizzle-orm'
import { emailChanges } from '../../../db/schema/accounts'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { before, lifetime } from '../domain/lifetimes'

export type EmailChange = typeof emailChanges.$inferSelect

const youngerThan = (milliseconds: number, now: Date) =>
  and(
    gt(emailChanges.askedAt, before(now, milliseconds)),
    lt(emailChanges.askedAt, futureFrom(now)),
  )

const unanswered = (now: Date) =>
  and(isNull(emailChanges.confirmedAt), youngerThan(lifetime.newEmailLink, now))

/** Adds a change that waits for the letter to the new address to be answered. */
export async function insertEmailChange(
  tx: Database,
  change: typeof emailChanges.$inferInsert,
): Promise<void> {
  await tx.insert(emailChanges).values(change)
}

/** Deletes what of a person waits to be answered. @returns what it was. */
export async function deleteUnansweredChanges(
  tx: Database,
  personId: string,
): Promise<EmailChange[]> {
  return tx
    .delete(emailChanges)
    .where(and(eq(emailChanges.personId, personId), isNull(emailChanges.confirmedAt)))
    .returning()
}

/** The change of a person that can still be answered, or null. */
export async function findUnansweredChange(
  db: Database,
  personId: string,
  now: Date,
): Promise<EmailChange | null> {
  const [change] = await db
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.personId, personId), unanswered(now)))
  return change ?? null
}

/** The change that the letter to the new address confirms, or null. */
export async function findChangeToConfirm(
  db: Database,
  confirmHash: string,
  now: Date,
): Promise<EmailChange | null> {
  const [change] = await db
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.confirmHash, confirmHash), unanswered(now)))
  return change ?? null
}

/** Answers a change. Of several who try at once, exactly one wins it; the others get null. */
export async function claimEmailChange(
  tx: Database,
  confirmHash: string,
  now: Date,
): Promise<EmailChange | null> {
  const [change] = await tx
    .update(emailChanges)
    .set({ confirmedAt: now })
    .where(and(eq(emailChanges.confirmHash, confirmHash), unanswered(now)))
    .returning()
  return change ?? null
}

/** The change that the letter to the address before stops or takes back, or null. */
export async function findChangeToStop(
  db: Database,
  stopHash: string,
  now: Date,
): Promise<EmailChange | null> {
  const [change] = await db
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.stopHash, stopHash), youngerThan(lifetime.stopEmailLink, now)))
  return change ?? null
}

/** Deletes the changes of a person that were asked for at an instant or later. @returns what they were. */
export async function deleteChangesSince(
  tx: Database,
  personId: string,
  since: Date,
): Promise<EmailChange[]> {
  return tx
    .delete(emailChanges)
    .where(and(eq(emailChanges.personId, personId), gte(emailChanges.askedAt, since)))
    .returning()
}

/** Deletes changes that can neither be answered nor taken back any more. */
export async function deleteLapsedChanges(tx: Database, now: Date): Promise<void> {
  const over = lte(emailChanges.askedAt, before(now, lifetime.stopEmailLink))
  await tx.delete(emailChanges).where(or(over, gte(emailChanges.askedAt, futureFrom(now))))
}
