/** Legal facts: what may be done that someone must later be able to prove. */
export const auditActions = [
  'batch.alarmed',
  'batch.checked',
  'certificate.awarded',
  'certificate.change-declined',
  'certificate.change-proposed',
  'certificate.reinstated',
  'certificate.replaced',
  'certificate.revoked',
  'certificate.suspended',
  'client.changed',
  'client.created',
  'emergencies.published',
  'household.invited',
  'household.joined',
  'household.left',
  'key.compromised',
  'key.retired',
  'learning.granted',
  'programme.published',
  'record.decided',
  'record.decision-declined',
  'record.decision-proposed',
  'record.extracted',
  'record.looked-at',
  'record.sought-elsewhere',
  'record.transfer-declined',
  'record.transfer-requested',
  'record.transferred',
  'register.restored',
  'residence.moved',
  'role.granted',
  'role.withdrawn',
  'rules.published',
  'second-factor.codes-renewed',
  'second-factor.removed',
  'second-factor.set-up',
  'site.published',
] as const

export type AuditAction = (typeof auditActions)[number]

/** What an entry of the audit trail can be about. */
export const auditSubjects = [
  'person',
  'certificate',
  'programme',
  'emergencies',
  'requirement-table',
  'household',
  'key',
  'client',
  'batch',
  'site',
] as const

export type AuditSubject = (typeof auditSubjects)[number]
