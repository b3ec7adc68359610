import { findHousehold } from '../accounts/find-household.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { openRecord, type OpenOutcome } from './open-record.server'
import { readOpenRecord } from './read-open-record.server'

export type OpenMember = {
  officer: Visitor
  /** The look at somebody who applies together with them. */
  lookId: string
  personId: string
  now: Date
  requestId: string
}

/**
 * Opens a look at somebody who applies together with the person whom the officer is looking at, for the same purpose and case: a look of
 * its own, which that person sees. Whoever has left the household, or is not of the officer's scope, reads as absent.
 */
export async function openMember(
  tx: Database,
  services: Pick<Services, 'config'>,
  { officer, lookId, personId, now, requestId }: OpenMember,
): Promise<OpenOutcome> {
  const open = await readOpenRecord(tx, { lookId, officer, now })
  const household = open && (await findHousehold(tx, open.person.id))
  const belongs = household?.members.some((member) => member.personId === personId)
  if (!open || !belongs || personId === open.person.id) {
    return { kind: 'refused', why: 'no-such-person' }
  }
  const { purpose, caseNumber } = open.look
  const look = { foundBy: 'household' as const, purpose, caseNumber }
  return openRecord(tx, services, { officer, personId, ...look, now, requestId })
}
