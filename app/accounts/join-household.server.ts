import { v7 as uuid } from 'uuid'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { claimInvitation, findOpenInvitation } from './data/household-invitations'
import { closeMembership, findHouseholdIdOf, insertMember, listMembers } from './data/households'
import { mostMembers } from './domain/household'
import type { Visitor } from './domain/visitor'
import { hashToken } from './secrecy/token.server'
import { voidInvitations } from './void-links.server'

export type AnswerInvitation = {
  person: Pick<Visitor, 'id' | 'email'>
  token: string
  requestId?: string
  now: Date
}

export type JoinOutcome =
  | { kind: 'joined'; householdId: string }
  | { kind: 'refused'; why: 'no-such-invitation' | 'belongs-elsewhere' | 'full' }

/**
 * Who invites a person by this link, or null: the link is used, over, invented, for another address, or leads to where
 * they belong already.
 */
export async function findInvitation(
  db: Database,
  { person, token, now }: AnswerInvitation,
): Promise<{ inviter: string } | null> {
  const invitation = await findOpenInvitation(db, hashToken(token), now)
  if (invitation?.email !== person.email) return null
  const own = await findHouseholdIdOf(db, person.id)
  return own === invitation.householdId ? null : { inviter: invitation.inviter }
}

/**
 * Lets a person into the household that invited their e-mail address: the link alone, passed on, lets nobody in.
 * Who shares a household with others must leave it first; one in which they are alone is left for them. Other
 * invitations to them are void from then on.
 */
export async function joinHousehold(tx: Database, answer: AnswerInvitation): Promise<JoinOutcome> {
  const { person, token, requestId, now } = answer
  const tokenHash = hashToken(token)
  const invitation = await findOpenInvitation(tx, tokenHash, now)
  if (!invitation || invitation.email !== person.email) {
    return { kind: 'refused', why: 'no-such-invitation' }
  }
  const { householdId } = invitation
  const members = await listMembers(tx, householdId)
  if (members.length === 0) return { kind: 'refused', why: 'no-such-invitation' }
  const before = await findHouseholdIdOf(tx, person.id)
  if (before === householdId) return { kind: 'refused', why: 'no-such-invitation' }
  if (before !== null && (await listMembers(tx, before)).length > 1) {
    return { kind: 'refused', why: 'belongs-elsewhere' }
  }
  if (members.length >= mostMembers) return { kind: 'refused', why: 'full' }
  if (!(await claimInvitation(tx, tokenHash, now))) {
    return { kind: 'refused', why: 'no-such-invitation' }
  }
  if (before !== null) {
    await closeMembership(tx, person.id, now)
    await voidInvitations(tx, { householdId: before }, now)
  }
  await voidInvitations(tx, { email: person.email }, now)
  await insertMember(tx, { id: uuid(), householdId, personId: person.id, joinedAt: now })
  await recordAudit(tx, {
    action: 'household.joined',
    actorId: person.id,
    subject: { kind: 'household', id: householdId },
    detail: { invitedBy: invitation.invitedBy },
    requestId,
    now,
  })
  return { kind: 'joined', householdId }
}

/** Declines an invitation: the link is spent, and nothing else happens. False when it could not be answered. */
export async function declineInvitation(
  tx: Database,
  { person, token, now }: AnswerInvitation,
): Promise<boolean> {
  const found = await findInvitation(tx, { person, token, now })
  return found !== null && (await claimInvitation(tx, hashToken(token), now))
}
