import { v7 as uuid } from 'uuid'
import { hasChangedSince } from '../platform/forms/seen.server'
import type { Database } from '../platform/database/database.server'
import { closeConsents, insertConsents } from './data/household-consents'
import { findHouseholdIdOf, listMembers } from './data/households'
import { listHouseholdConsents, type HouseholdConsent } from './list-household-consents.server'

export type GiveHouseholdConsent = {
  personId: string
  /** What is shown, by the name that its room gives it. */
  about: string
  /** What the page said of those who would see it: a hash of `consentViewers`. */
  seen: string
  now: Date
}

export type GiveConsentOutcome =
  { kind: 'given' } | { kind: 'refused'; why: 'nobody-else' | 'changed-meanwhile' }

/** What a page shows of those who would see it: who they are, by their membership. */
export function consentViewers(others: Pick<HouseholdConsent, 'membershipId'>[]): string[] {
  return others.map(({ membershipId }) => membershipId).sort()
}

/**
 * Lets everybody who belongs to a person's household now see something of theirs. Whoever joins later sees nothing of it
 * before it is given again. Given twice it stands as it was given first. Refused: where nobody else is, and where others
 * belong to the household by now than the person was shown.
 *
 * It stands in no audit trail: what two people show each other is no business of whoever reads trails.
 */
export async function giveHouseholdConsent(
  tx: Database,
  { personId, about, seen, now }: GiveHouseholdConsent,
): Promise<GiveConsentOutcome> {
  const others = await listHouseholdConsents(tx, { personId, about })
  if (others.length === 0) return { kind: 'refused', why: 'nobody-else' }
  if (hasChangedSince(seen, consentViewers(others))) {
    return { kind: 'refused', why: 'changed-meanwhile' }
  }
  const giverId = await findMembershipId(tx, personId)
  if (giverId === null) return { kind: 'refused', why: 'nobody-else' }
  const given = others
    .filter(({ givenAt }) => givenAt === null)
    .map(({ membershipId: viewerId }) => ({ id: uuid(), giverId, viewerId, about, givenAt: now }))
  await insertConsents(tx, given)
  return { kind: 'given' }
}

/** Takes back what a person let others of their household see; it need not have been given. */
export async function retractHouseholdConsent(
  tx: Database,
  { personId, about, now }: Omit<GiveHouseholdConsent, 'seen'>,
): Promise<void> {
  const giverId = await findMembershipId(tx, personId)
  if (giverId !== null) await closeConsents(tx, { giverId, about, now })
}

async function findMembershipId(tx: Database, personId: string): Promise<string | null> {
  const householdId = await findHouseholdIdOf(tx, personId)
  const members = householdId === null ? [] : await listMembers(tx, householdId)
  return members.find((each) => each.personId === personId)?.membershipId ?? null
}
