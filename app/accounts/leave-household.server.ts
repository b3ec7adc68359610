import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { closeMembership, findHouseholdIdOf } from './data/households'
import { voidInvitations } from './void-links.server'

export type LeaveOutcome = { kind: 'left' } | { kind: 'refused'; why: 'belongs-to-none' }

export type LeaveHousehold = {
  personId: string
  /** Null for the command line, which repeats what a restore lost; the person when it is left out. */
  actorId?: string | null
  requestId?: string
  now: Date
}

/** Takes a person out of their household; the invitations that they sent are void. What was decided stays. */
export async function leaveHousehold(
  tx: Database,
  { personId, actorId = personId, requestId, now }: LeaveHousehold,
): Promise<LeaveOutcome> {
  const householdId = await findHouseholdIdOf(tx, personId)
  if (householdId === null || !(await closeMembership(tx, personId, now))) {
    return { kind: 'refused', why: 'belongs-to-none' }
  }
  await voidInvitations(tx, { householdId, invitedBy: personId }, now)
  await recordAudit(tx, {
    action: 'household.left',
    actorId,
    subject: { kind: 'household', id: householdId },
    detail: {},
    requestId,
    now,
  })
  return { kind: 'left' }
}
