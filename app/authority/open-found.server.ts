import type { Visitor } from '../accounts/find-visitor.server'
import type { Services } from '../context'
import { listOpenLooks } from '../eligibility/list-open-looks.server'
import type { Database } from '../platform/database/database.server'
import { openPurpose } from './keep-purpose.server'
import { openRecord, type OpenOutcome } from './open-record.server'

export type OpenFound = {
  officer: Visitor
  personId: string
  /** The purpose that was given with the search, as sealPurpose sealed it. */
  sealed: string
  now: Date
  requestId: string
}

/**
 * Opens a look at one of the people whom a search by name found, for the purpose that was given with it. One purpose opens one
 * person and ends when it would have ended for a look that began with the search; opened again, it is the same look.
 * Whoever needs another person, or longer, says again what for.
 */
export async function openFound(
  tx: Database,
  services: Pick<Services, 'config' | 'secrets'>,
  { officer, personId, sealed, now, requestId }: OpenFound,
): Promise<OpenOutcome | { kind: 'refused'; why: 'purpose-over' }> {
  const given = openPurpose(services, officer.id, { sealed, now })
  if (!given) return { kind: 'refused', why: 'purpose-over' }
  const looks = await listOpenLooks(tx, { officerId: officer.id, now })
  const before = looks.find(
    ({ foundBy, purposeAt }) => foundBy === 'name' && purposeAt?.getTime() === given.at.getTime(),
  )
  if (before?.personId === personId) return { kind: 'opened', lookId: before.id }
  if (before) return { kind: 'refused', why: 'purpose-over' }
  const { purpose, caseNumber, at: purposeAt } = given
  const look = { foundBy: 'name' as const, purpose, caseNumber, purposeAt }
  return openRecord(tx, services, { officer, personId, ...look, now, requestId })
}
