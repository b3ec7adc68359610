import type { Database } from '../platform/database/database.server'
import { listConsentsAmong } from './data/household-consents'
import { findHouseholdIdOf, listMembers } from './data/households'

/** Another member of a person's household, and what the two let each other see of one thing. */
export type HouseholdConsent = {
  personId: string
  name: string
  /** Their membership: somebody who left and came back has another. */
  membershipId: string
  /** Since when the person lets them see it; null where they do not. */
  givenAt: Date | null
  /** Since when they let the person see it. */
  receivedAt: Date | null
}

/**
 * The others of a person's household, the longest first, with what stands between each of them and the person; nobody
 * where they belong to none or are alone in it. A consent holds between two memberships: it ends when either ends, and
 * does not come back with a new one.
 *
 * @param about what is shown, by the name that its room gives it.
 */
export async function listHouseholdConsents(
  db: Database,
  { personId, about }: { personId: string; about: string },
): Promise<HouseholdConsent[]> {
  const householdId = await findHouseholdIdOf(db, personId)
  if (householdId === null) return []
  const members = await listMembers(db, householdId)
  const own = members.find((each) => each.personId === personId)
  if (!own || members.length === 1) return []
  const membershipIds = members.map(({ membershipId }) => membershipId)
  const consents = await listConsentsAmong(db, { membershipIds, about })
  const since = (giver: string, viewer: string) =>
    consents.find(({ giverId, viewerId }) => giverId === giver && viewerId === viewer)?.givenAt ??
    null
  return members
    .filter((each) => each !== own)
    .map((each) => ({
      ...each,
      givenAt: since(own.membershipId, each.membershipId),
      receivedAt: since(each.membershipId, own.membershipId),
    }))
}
