import { sql } from 'drizzle-orm'
import {
  certificateEvents as events,
  certificates,
  signingKeyEvents as keyEvents,
} from '../../../db/schema/certification'
import type { Register } from '../../platform/audit/compare-register.server'

/** Awards: an entry for each certificate that was earned. What replaces one is told by the entry of the replaced. */
export const awards: Register = {
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
  actions: ['key.retired', 'key.compromised'],
  facts: sql`select 'key.' || ${keyEvents.kind} as action, ${keyEvents.keyId} as subject_id, ${keyEvents.at} as at
    from ${keyEvents}`,
  isComplete: true,
}
