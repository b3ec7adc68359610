import { v7 as uuid } from 'uuid'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findPerson } from './data/people'
import { listRoles, upsertRoleGrant } from './data/role-grants'
import { isGrantedByTwo, type Approval, type ApprovalRefusal } from './domain/approval'
import { judgeGrant, type GrantFault } from './domain/judge-grant'
import { isStaff, type Role } from './domain/permissions'

export type GrantRole = {
  personId: string
  role: Role
  /** ISO 3166-2:KZ code for an authority; null otherwise. */
  region: string | null
  /** A district of that region, for an authority of one; null (or left out) for the whole region. */
  district?: string | null
  /** Who grants it; null for the platform itself and its command line. */
  actorId: string | null
  /** The second administrator's consent, where a person grants what takes two (domain/approval). */
  approval?: Approval
  requestId?: string
  now: Date
}

export type GrantOutcome =
  | { kind: 'granted' }
  | { kind: 'held' }
  | { kind: 'refused'; why: GrantFault | ApprovalRefusal | 'no-such-person' }

/**
 * Grants a role, and writes that down in the audit trail. An authority that is granted again moves to the
 * new region and district. What is held already is left, and not written down twice, unless the command line says it:
 * by that the operator vouches for who was promoted by others before.
 */
export async function grantRole(tx: Database, grant: GrantRole): Promise<GrantOutcome> {
  const { personId, role, region, district = null, actorId, approval, requestId, now } = grant
  const fault = judgeGrant(role, region, district)
  if (fault) return { kind: 'refused', why: fault }
  if (!(await findPerson(tx, personId))) return { kind: 'refused', why: 'no-such-person' }
  if (actorId !== null && isGrantedByTwo(role) && !approval) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const held = await listRoles(tx, personId)
  const same = held.some(
    (each) => each.role === role && each.region === region && each.district === district,
  )
  if (same && !(actorId === null && isStaff([role]))) return { kind: 'held' }
  await upsertRoleGrant(tx, {
    id: uuid(),
    personId,
    role,
    region,
    district,
    grantedBy: actorId,
    grantedAt: now,
  })
  await recordAudit(tx, {
    action: 'role.granted',
    actorId,
    subject: { kind: 'person', id: personId },
    detail: { role, region, ...(district === null ? {} : { district }), ...approval },
    requestId,
    now,
  })
  return { kind: 'granted' }
}
