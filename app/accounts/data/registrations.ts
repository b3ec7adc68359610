import { and, eq, gt, lte } from 'drizzle-orm'
import { registrations } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

export type Registration = typeof registrations.$inferSelect

export async function insertRegistration(tx: Database, registration: Registration): Promise<void> {
  await tx.insert(registrations).values(registration)
}

/** The registration that a letter's link stands for, while it can be confirmed, or null. */
export async function findLiveRegistration(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Registration | null> {
  const [registration] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.tokenHash, tokenHash), gt(registrations.expiresAt, now)))
  return registration ?? null
}

/** Forgets everything that waits for one e-mail address. */
export async function deleteRegistrationsFor(tx: Database, email: string): Promise<void> {
  await tx.delete(registrations).where(eq(registrations.email, email))
}

export async function deleteLapsedRegistrations(tx: Database, now: Date): Promise<void> {
  await tx.delete(registrations).where(lte(registrations.expiresAt, now))
}
