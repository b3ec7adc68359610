import { findHousehold } from '../accounts/find-household.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { findFirstLook } from '../eligibility/find-first-look.server'
import { listOpenLooks } from '../eligibility/list-open-looks.server'
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
 * Opens a look at somebody who applies together with the person for whom the officer gave a purpose, for the same purpose and case: a
 * look of its own, which that person sees, and which ends with that purpose. Whom the officer has already opened for it is not opened
 * again. Whoever has left the household, or is not of the officer's scope, reads as absent.
 */
export async function openMember(
  tx: Database,
  services: Pick<Services, 'config'>,
  { officer, lookId, personId, now, requestId }: OpenMember,
): Promise<OpenOutcome> {
  const open = await readOpenRecord(tx, { lookId, officer, now })
  const first = open && (await findFirstLook(tx, { look: open.look, now }))
  const household = first && (await findHousehold(tx, first.personId))
  const belongs = household?.members.some((member) => member.personId === personId)
  if (!open || !first || !belongs || personId === open.person.id) {
    return { kind: 'refused', why: 'no-such-person' }
  }
  const opened = await listOpenLooks(tx, { officerId: officer.id, now })
  const before = opened.find(
    (look) => look.personId === personId && (look.id === first.id || look.underLookId === first.id),
  )
  if (before) return { kind: 'opened', lookId: before.id }
  const { purpose, caseNumber } = first
  const purposeAt = first.purposeAt ?? first.at
  const look = { foundBy: 'household' as const, purpose, caseNumber, purposeAt }
  const asked = { officer, personId, ...look, underLookId: first.id, now, requestId }
  return openRecord(tx, services, asked)
}
