import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Pace } from '../platform/throttle/pace'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { sealEmail } from '../platform/outbox/seal-email.server'
import { countOtherInvitations, insertInvitation } from './data/household-invitations'
import { findHouseholdIdOf, insertHousehold, insertMember, listMembers } from './data/households'
import { findPersonByEmail } from './data/people'
import type { Email } from './domain/email'
import { mostMembers } from './domain/household'
import { aboutInvitation } from './domain/email-topics'
import { after, lifetime } from './domain/lifetimes'
import { networkOf } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import type { Visitor } from './domain/visitor'
import { writeEmail } from './emails'
import { paces } from './limits'
import { hashToken, makeToken } from './secrecy/token.server'
import { takePaces } from './take-turns.server'
import { voidInvitations } from './void-links.server'

export type InviteToHousehold = {
  inviter: Pick<Visitor, 'id' | 'email' | 'language'>
  email: Email
  address: string
  requestId?: string
  now: Date
}

export type InviteOutcome =
  | { kind: 'invited' }
  | { kind: 'refused'; why: 'oneself' | 'full' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Invites another adult into the household of a person, who gets one when they have none. The e-mail goes to whatever
 * address was given, and whoever asks learns nothing of it: not whether somebody has an account there, nor whether
 * they belong to a household. The link works once, for a week; a newer one to the same address replaces it.
 *
 * Members and open invitations together are never more than `mostMembers`.
 */
export async function inviteToHousehold(
  services: Pick<Services, 'database' | 'config' | 'secrets'>,
  { inviter, email, address, requestId, now }: InviteToHousehold,
): Promise<InviteOutcome> {
  const { database, config, secrets } = services
  if (email === inviter.email) return { kind: 'refused', why: 'oneself' }
  const turns: [Pace, string][] = [
    [paces.invitationByNetwork, networkOf(address)],
    [paces.invitationByPerson, inviter.id],
    [paces.invitationByPair, `${inviter.id} ${email}`],
    ...shareTurns(paces.invitationByEmail, email, address),
  ]
  const turn = await takePaces(services, turns, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const token = makeToken()
  const tokenHash = hashToken(token)
  const expiresAt = after(now, lifetime.householdInvitation)
  return database.transaction(async (tx): Promise<InviteOutcome> => {
    const householdId = await findOrMakeHousehold(tx, inviter.id, now)
    const members = await listMembers(tx, householdId)
    const invited = await countOtherInvitations(tx, { householdId, email, now })
    if (members.length + invited >= mostMembers) return { kind: 'refused', why: 'full' }
    await voidInvitations(tx, { householdId, email }, now)
    await insertInvitation(tx, {
      tokenHash,
      householdId,
      invitedBy: inviter.id,
      email,
      createdAt: now,
      expiresAt,
    })
    await recordAudit(tx, {
      action: 'household.invited',
      actorId: inviter.id,
      subject: { kind: 'household', id: householdId },
      // Not the address: it may be that of somebody who never wanted to stand here.
      detail: {},
      requestId,
      now,
    })
    // Whose mailbox it is, is known when there is an account; the e-mail then speaks its language.
    const known = await findPersonByEmail(tx, email)
    const reader = {
      email,
      name: known?.name ?? null,
      language: known?.language ?? inviter.language,
    }
    const message = writeEmail(
      config,
      'invited',
      reader,
      pathTo('/household/join/:token', { token }),
    )
    await postEmail(tx, sealEmail(secrets, message), now, {
      about: aboutInvitation(tokenHash),
      uselessAfter: expiresAt,
    })
    return { kind: 'invited' }
  })
}

async function findOrMakeHousehold(tx: Database, personId: string, now: Date): Promise<string> {
  const own = await findHouseholdIdOf(tx, personId)
  if (own !== null) return own
  const householdId = uuid()
  await insertHousehold(tx, householdId, now)
  await insertMember(tx, { id: uuid(), householdId, personId, joinedAt: now })
  return householdId
}
