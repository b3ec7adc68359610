import { and, desc, eq, gt, gte, lt, lte, or } from 'drizzle-orm'
import { registrations } from '../../../db/schema/accounts'
import { latestEnd } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { lifetime } from '../domain/lifetimes'

export type Registration = typeof registrations.$inferSelect

const open = (now: Date) =>
  and(
    gt(registrations.expiresAt, now),
    lt(registrations.expiresAt, latestEnd(lifetime.registration, now)),
  )

/** Adds a registration, which waits to be confirmed. */
export async function insertRegistration(tx: Database, registration: Registration): Promise<void> {
  await tx.insert(registrations).values(registration)
}

/** The registration that an e-mail's link stands for, while it can be confirmed, or null. */
export async function findLiveRegistration(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Registration | null> {
  const [registration] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.tokenHash, tokenHash), open(now)))
  return registration ?? null
}

/** A registration by its id, while it can be confirmed, or null. */
export async function findRegistrationRow(
  db: Database,
  id: string,
  now: Date,
): Promise<Registration | null> {
  const [registration] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.id, id), open(now)))
  return registration ?? null
}

/** The newest registration that waits for an e-mail address, or null. */
export async function findNewestRegistration(
  db: Database,
  email: string,
  now: Date,
): Promise<{ id: string; passwordHash: string } | null> {
  const [newest] = await db
    .select({ id: registrations.id, passwordHash: registrations.passwordHash })
    .from(registrations)
    .where(and(eq(registrations.email, email), open(now)))
    .orderBy(desc(registrations.createdAt), desc(registrations.id))
    .limit(1)
  return newest ?? null
}

/** Gives a registration another link, and another address when it was typed wrongly. */
export async function updateRegistration(
  tx: Database,
  id: string,
  changes: Pick<Registration, 'email' | 'tokenHash' | 'expiresAt'>,
): Promise<void> {
  await tx.update(registrations).set(changes).where(eq(registrations.id, id))
}

/** Forgets everything that waits for one e-mail address. @returns the ids of what waited. */
export async function deleteRegistrationsFor(tx: Database, email: string): Promise<string[]> {
  const deleted = await tx
    .delete(registrations)
    .where(eq(registrations.email, email))
    .returning({ id: registrations.id })
  return deleted.map(({ id }) => id)
}

/** Deletes registrations whose time is over. */
export async function deleteLapsedRegistrations(tx: Database, now: Date): Promise<void> {
  const beyond = gte(registrations.expiresAt, latestEnd(lifetime.registration, now))
  await tx.delete(registrations).where(or(lte(registrations.expiresAt, now), beyond))
}
