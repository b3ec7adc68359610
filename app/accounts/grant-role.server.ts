import { v7 as uuid } from 'uuid'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findPersonRow } from './data/people'
import { listRoleGrants, putRoleGrant } from './data/role-grants'
import { judgeGrant, type GrantFault } from './domain/judge-grant'
import type { Role } from './domain/permissions'

export type GrantRole = {
  personId: string
  role: Role
  /** ISO 3166-2:KZ code for an authority; null otherwise. */
  region: string | null
  /** A district of that region, for an authority of one; null (or left out) for the whole region. */
  district?: string | null
  /** Who grants it; null for the platform itself and its command line. */
  actorId: string | null
  requestId?: string
  now: Date
}

export type GrantOutcome =
  { kind: 'granted' } | { kind: 'held' } | { kind: 'refused'; why: GrantFault | 'no-such-person' }

/**
 * Grants a role, and writes that down in the audit trail. An authority that is granted again moves to the
 * new region and district. What is held already is left, and not written down twice.
 */
export async function grantRole(tx: Database, grant: GrantRole): Promise<GrantOutcome> {
  const { personId, role, region, district = null, actorId, requestId, now } = grant
  const fault = judgeGrant(role, region, district)
  if (fault) return { kind: 'refused', why: fault }
  if (!(await findPersonRow(tx, personId))) return { kind: 'refused', why: 'no-such-person' }
  const held = await listRoleGrants(tx, personId)
  const same = held.some(
    (each) => each.role === role && each.region === region && each.district === district,
  )
  if (same) return { kind: 'held' }
  await putRoleGrant(tx, {
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
    detail: { role, region, ...(district === null ? {} : { district }) },
    requestId,
    now,
  })
  return { kind: 'granted' }
}
