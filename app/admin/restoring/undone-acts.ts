import type { AuditAction } from '../../platform/audit/audit-actions'

/**
 * What becomes of an act that a restore loses: `listed` is found by a list of its own (find-losses), and ended again or named by it;
 * `named` is named, because only who did it can do it again; `counted` ended nothing, so that nothing
 * stands again without it, or is done again by the next start (content).
 */
type Fate = 'listed' | 'named' | 'counted'

/** Every act of the trail. A new one has to say what becomes of it. */
const fates: Record<AuditAction, Fate> = {
  'approval.confirmed': 'counted',
  'approval.declined': 'named',
  'approval.proposed': 'counted',
  'batch.alarmed': 'counted',
  'batch.announced': 'counted',
  'batch.checked': 'counted',
  'batch.vouched': 'counted',
  'certificate.awarded': 'counted',
  'certificate.change-declined': 'named',
  'certificate.change-lapsed': 'counted',
  'certificate.change-proposed': 'counted',
  'certificate.reinstated': 'counted',
  'certificate.replaced': 'listed',
  'certificate.revoked': 'listed',
  'certificate.suspended': 'listed',
  'client.changed': 'listed',
  'client.created': 'counted',
  'desk.alarmed': 'counted',
  'desk.listed': 'counted',
  'desk.searched': 'counted',
  'email.changed': 'named',
  'email.restored': 'named',
  'emergencies.published': 'counted',
  'household.invited': 'counted',
  'household.joined': 'counted',
  'household.left': 'listed',
  'iin.asserted': 'counted',
  'iin.given': 'counted',
  'iin.released': 'listed',
  'iin.seen': 'listed',
  'key.compromised': 'listed',
  'key.retired': 'named',
  'learning.granted': 'counted',
  'library.published': 'counted',
  'list.alarmed': 'counted',
  'list.opened': 'counted',
  'module.resumed': 'counted',
  'module.retired': 'listed',
  'person.opened': 'counted',
  'programme.published': 'counted',
  'programme.resumed': 'counted',
  'programme.retired': 'listed',
  'record.decided': 'listed',
  'record.decision-declined': 'named',
  'record.decision-lapsed': 'counted',
  'record.decision-proposed': 'counted',
  'record.extracted': 'counted',
  'record.looked-at': 'counted',
  'record.sought-elsewhere': 'counted',
  'record.transfer-declined': 'named',
  'record.transfer-requested': 'counted',
  'record.transferred': 'named',
  'register.restored': 'counted',
  'residence.moved': 'named',
  'role.granted': 'counted',
  'role.removed': 'listed',
  'rules.published': 'named',
  'second-factor.codes-renewed': 'named',
  'second-factor.removed': 'listed',
  'second-factor.set-up': 'counted',
  'site.published': 'counted',
}

/** The acts that are named one by one before a restore, because what they ended or took the place of would stand again. */
export const namedActs = (Object.keys(fates) as AuditAction[]).filter(
  (action) => fates[action] === 'named',
)
