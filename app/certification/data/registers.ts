import { sql } from 'drizzle-orm'
import {
  certificateEvents as events,
  certificateProposals as proposals,
  certificates,
  signingKeyEvents as keyEvents,
} from '../../../db/schema/certification'
import type { Register } from '../../platform/audit/compare-register.server'

/** Awards: an entry for each certificate that was earned. What replaces one is told by the entry of the replaced. */
export const awards: Register = {
  table: certificates,
  actions: ['certificate.awarded'],
  facts: sql`select 'certificate.awarded' as action, ${certificates.id} as subject_id, ${certificates.awardedAt} as at
    from ${certificates} where ${certificates.replacesId} is null`,
  isComplete: true,
}

/**
 * What became of certificates. One that replaces a suspended one begins as suspended, in the moment of the replacement,
 * which has the entry.
 */
export const changes: Register = {
  table: events,
  actions: [
    'certificate.suspended',
    'certificate.reinstated',
    'certificate.revoked',
    'certificate.replaced',
  ],
  facts: sql`select 'certificate.' || ${events.kind} as action, ${events.certificateId} as subject_id, ${events.at} as at
    from ${events} inner join ${certificates} on ${certificates.id} = ${events.certificateId}
    where ${events.kind} <> 'awarded' and not (
      ${events.kind} = 'suspended' and ${certificates.replacesId} is not null and exists (
        select 1 from ${events} before where before.certificate_id = ${certificates.replacesId}
          and before.kind = 'replaced' and before.at = ${events.at}
      )
    )`,
  isComplete: true,
}

/** What became of signing keys. */
export const keyChanges: Register = {
  table: keyEvents,
  actions: ['key.retired', 'key.compromised'],
  facts: sql`select 'key.' || ${keyEvents.kind} as action, ${keyEvents.keyId} as subject_id, ${keyEvents.at} as at
    from ${keyEvents}`,
  isComplete: true,
}

/** Changes that were proposed, and those that were declined, taken back, or gave way to another once they had lapsed. One that was confirmed has the entry of the change. */
export const proposedChanges: Register = {
  table: proposals,
  actions: [
    'certificate.change-proposed',
    'certificate.change-declined',
    'certificate.change-lapsed',
  ],
  facts: sql`select 'certificate.change-proposed' as action, ${proposals.certificateId} as subject_id,
      ${proposals.proposedAt} as at from ${proposals}
    union all select 'certificate.change-declined' as action, ${proposals.certificateId} as subject_id,
      ${proposals.decidedAt} as at from ${proposals} where ${proposals.decision} in ('declined', 'withdrawn')
    union all select 'certificate.change-lapsed' as action, ${proposals.certificateId} as subject_id,
      ${proposals.decidedAt} as at from ${proposals} where ${proposals.decision} = 'lapsed'`,
  isComplete: true,
}
