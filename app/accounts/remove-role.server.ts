import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { countHolders, deleteRoleGrant, listRoles } from './data/role-grants'
import type { GrantRole } from './grant-role.server'

export type RemoveRole = Omit<GrantRole, 'region' | 'district' | 'approval'>

export type RemoveOutcome =
  { kind: 'removed' } | { kind: 'refused'; why: 'not-held' | 'last-administrator' }

/**
 * Removes a role, and writes that down in the audit trail. The last administrator stays one: without any,
 * nobody could ever grant a role again.
 */
export async function removeRole(tx: Database, removal: RemoveRole): Promise<RemoveOutcome> {
  const { personId, role, actorId, requestId, now } = removal
  const held = (await listRoles(tx, personId)).find((each) => each.role === role)
  if (!held) return { kind: 'refused', why: 'not-held' }
  if (role === 'administrator' && (await countHolders(tx, role)) === 1) {
    return { kind: 'refused', why: 'last-administrator' }
  }
  await deleteRoleGrant(tx, personId, role)
  await recordAudit(tx, {
    action: 'role.removed',
    actorId,
    subject: { kind: 'person', id: personId },
    detail: { role, region: held.region },
    requestId,
    now,
  })
  return { kind: 'removed' }
}
