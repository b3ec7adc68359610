import { findHousehold } from '../accounts/find-household.server'
import type { Database } from '../platform/database/database.server'
import { deriveHousehold, type HouseholdStanding } from './domain/household-standing'
import { readRecord } from './read-record.server'

/**
 * How the adults who apply together stand at `now`, as one of them may see it: names, states and until when, the reader first.
 * Null for whoever is in no household, or alone in one. Who has left is not shown, and sees nothing any more.
 *
 * @param chosen the placement form that the reader asks for besides those that concern the household, or null.
 */
export async function readHouseholdRecord(
  db: Database,
  { personId, chosen, now }: { personId: string; chosen: string | null; now: Date },
): Promise<HouseholdStanding | null> {
  const household = await findHousehold(db, personId)
  if (!household || household.members.length < 2) return null
  const members = household.members.map((member) => ({
    ...member,
    own: member.personId === personId,
  }))
  const inOrder = members.sort((a, b) => Number(b.own) - Number(a.own))
  const adults = await Promise.all(
    inOrder.map(async ({ personId, name, own }) => ({
      name,
      own,
      record: await readRecord(db, { personId, now }),
    })),
  )
  return deriveHousehold(adults, chosen)
}
