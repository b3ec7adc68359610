import { v7 as uuid } from 'uuid'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { householdMembers, households } from '../../db/schema/accounts'

/** People who apply together, in the order in which they joined. @returns the id of their household. */
export async function givenHousehold(
  database: DatabaseHandle,
  personIds: string[],
  at = new Date('2026-11-20T09:00:00Z'),
): Promise<string> {
  const householdId = uuid()
  await database.transaction(async (tx) => {
    await tx.insert(households).values({ id: householdId, createdAt: at })
    for (const personId of personIds) {
      await tx.insert(householdMembers).values({ id: uuid(), householdId, personId, joinedAt: at })
    }
  })
  return householdId
}

/** Somebody who belongs to a household from an instant on. */
export async function givenJoined(
  database: DatabaseHandle,
  householdId: string,
  personId: string,
  at = new Date('2026-11-20T10:00:00Z'),
): Promise<void> {
  const member = { id: uuid(), householdId, personId, joinedAt: at }
  await database.transaction((tx) => tx.insert(householdMembers).values(member))
}
