/** Legal facts: what may be done that someone must later be able to prove. */
export const auditActions = [
  'approval.confirmed',
  'approval.declined',
  'approval.proposed',
  'batch.alarmed',
  'batch.announced',
  'batch.checked',
  'batch.vouched',
  'certificate.awarded',
  'certificate.change-declined',
  'certificate.change-lapsed',
  'certificate.change-proposed',
  'certificate.reinstated',
  'certificate.replaced',
  'certificate.revoked',
  'certificate.suspended',
  'client.changed',
  'client.created',
  'desk.alarmed',
  'desk.listed',
  'desk.searched',
  'email.changed',
  'email.restored',
  'emergencies.published',
  'household.invited',
  'household.joined',
  'household.left',
  'iin.asserted',
  'iin.given',
  'iin.released',
  'iin.seen',
  'key.compromised',
  'key.retired',
  'learning.granted',
  'library.published',
  'list.alarmed',
  'list.opened',
  'module.resumed',
  'module.retired',
  'person.opened',
  'programme.published',
  'programme.resumed',
  'programme.retired',
  'record.decided',
  'record.decision-declined',
  'record.decision-lapsed',
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
  'role.removed',
  'rules.published',
  'second-factor.codes-renewed',
  'second-factor.removed',
  'second-factor.set-up',
  'site.published',
] as const

export type AuditAction = (typeof auditActions)[number]

/**
 * Acts that had another name in an earlier version. Their entries keep it: the hash of an entry covers its name, so a changed one
 * would look forged. Only this file translates (docs/decisions/036).
 */
const formerNames: Record<string, AuditAction> = { 'role.withdrawn': 'role.removed' }

/** Today's name of an act, from the name in its entry; a name that nobody knows stays as it is. */
export function nameAct(stored: string): string {
  return formerNames[stored] ?? stored
}

/** Every name under which the entries of some acts may stand in the trail. */
export function storedNames(...actions: string[]): string[] {
  const former = Object.keys(formerNames).filter((each) => actions.includes(nameAct(each)))
  return [...actions, ...former]
}

/** What an entry of the audit trail can be about. */
export const auditSubjects = [
  'person',
  'certificate',
  'programme',
  'module',
  'emergencies',
  'library',
  'requirement-table',
  'household',
  'key',
  'client',
  'batch',
  'site',
] as const

export type AuditSubject = (typeof auditSubjects)[number]
