import { and, eq, gt, gte, isNull, lt, lte, or } from 'drizzle-orm'
import { householdInvitations, people } from '../../../db/schema/accounts'
import { latestEnd } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { lifetime } from '../domain/lifetimes'

export type Invitation = typeof householdInvitations.$inferInsert

const open = (now: Date) =>
  and(
    isNull(householdInvitations.answeredAt),
    gt(householdInvitations.expiresAt, now),
    lt(householdInvitations.expiresAt, latestEnd(lifetime.householdInvitation, now)),
  )

/** Adds an invitation, which is open until it ends. */
export async function insertInvitation(tx: Database, invitation: Invitation): Promise<void> {
  await tx.insert(householdInvitations).values(invitation)
}

/** An invitation that can still be answered, with the name of who sent it, or null. */
export async function findOpenInvitation(db: Database, tokenHash: string, now: Date) {
  const [invitation] = await db
    .select({
      householdId: householdInvitations.householdId,
      email: householdInvitations.email,
      invitedBy: householdInvitations.invitedBy,
      inviter: people.name,
    })
    .from(householdInvitations)
    .innerJoin(people, eq(people.id, householdInvitations.invitedBy))
    .where(and(eq(householdInvitations.tokenHash, tokenHash), open(now)))
  return invitation ?? null
}

/** Answers an invitation. Of several who try at once, exactly one gets true. */
export async function claimInvitation(
  tx: Database,
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const answered = await tx
    .update(householdInvitations)
    .set({ answeredAt: now })
    .where(and(eq(householdInvitations.tokenHash, tokenHash), open(now)))
    .returning({ tokenHash: householdInvitations.tokenHash })
  return answered.length === 1
}

/** Open invitations of a household, the newest last: to whom, and until when. */
export async function listOpenInvitations(db: Database, householdId: string, now: Date) {
  return db
    .select({
      tokenHash: householdInvitations.tokenHash,
      email: householdInvitations.email,
      expiresAt: householdInvitations.expiresAt,
    })
    .from(householdInvitations)
    .where(and(eq(householdInvitations.householdId, householdId), open(now)))
    .orderBy(householdInvitations.createdAt, householdInvitations.email)
}

/** How many open invitations a household has to other addresses than this one. */
export async function countOtherInvitations(
  db: Database,
  { householdId, email, now }: { householdId: string; email: string; now: Date },
): Promise<number> {
  const listed = await listOpenInvitations(db, householdId, now)
  return listed.filter((each) => each.email !== email).length
}

/** Which open invitations: of a household, of whoever sent them, to an address; what is left out is any. */
export type OpenInvitations = { householdId?: string; invitedBy?: string; email?: string }

/** Deletes invitations that nobody has answered. @returns the hashes of their tokens. */
export async function deleteOpenInvitations(
  tx: Database,
  { householdId, invitedBy, email }: OpenInvitations,
): Promise<string[]> {
  const deleted = await tx
    .delete(householdInvitations)
    .where(
      and(
        householdId === undefined ? undefined : eq(householdInvitations.householdId, householdId),
        invitedBy === undefined ? undefined : eq(householdInvitations.invitedBy, invitedBy),
        email === undefined ? undefined : eq(householdInvitations.email, email),
        isNull(householdInvitations.answeredAt),
      ),
    )
    .returning({ tokenHash: householdInvitations.tokenHash })
  return deleted.map(({ tokenHash }) => tokenHash)
}

/** Deletes invitations whose time is over. */
export async function deleteLapsedInvitations(tx: Database, now: Date): Promise<void> {
  const { expiresAt } = householdInvitations
  const beyond = gte(expiresAt, latestEnd(lifetime.householdInvitation, now))
  await tx.delete(householdInvitations).where(or(lte(expiresAt, now), beyond))
}
