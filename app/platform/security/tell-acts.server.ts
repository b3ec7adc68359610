import type { AuditAction } from '../audit/audit-actions'
import type { SecurityLog } from './open-security-log.server'

/** What a watcher of the site's security is told of the trail: acts by which somebody gets or uses power over others. */
const toldActions: ReadonlySet<string> = new Set<AuditAction>([
  'approval.confirmed',
  'approval.declined',
  'approval.proposed',
  'batch.alarmed',
  'batch.checked',
  'certificate.change-declined',
  'certificate.change-proposed',
  'certificate.reinstated',
  'certificate.replaced',
  'certificate.revoked',
  'certificate.suspended',
  'client.changed',
  'client.created',
  'desk.alarmed',
  'email.changed',
  'email.restored',
  'iin.asserted',
  'iin.given',
  'iin.released',
  'iin.seen',
  'key.compromised',
  'key.retired',
  'list.alarmed',
  'learning.granted',
  'record.decided',
  'record.decision-proposed',
  'record.extracted',
  'record.looked-at',
  'record.sought-elsewhere',
  'record.transferred',
  'register.restored',
  'role.granted',
  'role.removed',
  'rules.published',
  'second-factor.codes-renewed',
  'second-factor.removed',
  'second-factor.set-up',
])

/** An entry of the audit trail, as far as it is told. */
export type ToldEntry = {
  id: string
  at: Date
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  requestId: string | null
}

/**
 * Tells the security log of privileged acts. Their entries are committed, so that nothing is told that did not happen; what
 * is told twice bears the same id. Of what an entry holds besides, nothing is told: it may be what an officer typed.
 */
export function tellActs(security: SecurityLog, entries: readonly ToldEntry[]): void {
  for (const { id, at, actorId, action, subjectKind, subjectId, requestId } of entries) {
    if (!toldActions.has(action)) continue
    const detail = { subjectKind, subjectId }
    security.record({
      event: action as AuditAction,
      outcome: 'success',
      personId: actorId,
      network: null,
      requestId,
      detail,
      id,
      now: at,
    })
  }
}
