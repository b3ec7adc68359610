import type { CredentialFacts } from '../../certification/credential/credential-facts'
import { bitAt, decodeStatusList } from '../../certification/credential/status-list'
import type { Known } from './known'
import { judgeAge } from './known-age'

/**
 * What the status lists at hand say of a certificate. `unknown` when its list is missing or broken, and when it was awarded after the
 * list was made, which could not name it yet. An old list still says which certificates were revoked or suspended, but not that one
 * is still in force; neither does a list that is newer than this device's clock.
 */
export function findStatus(
  { awardedAt, place }: CredentialFacts,
  known: Known,
  now: Date,
): 'standing' | 'suspended' | 'revoked' | 'unknown' {
  if (known.asOf === null || awardedAt > new Date(known.asOf)) return 'unknown'
  // One register counts its lists; they are signed under its address of today, whichever was its own at the award.
  const origins = known.issuers.map(({ issuer }) => issuer)
  const lists = known.lists.find(
    ({ issuer, list }) => list === place.list && origins.includes(issuer),
  )
  if (!lists) return 'unknown'
  try {
    // Both are read before either is believed.
    const revoked = bitAt(decodeStatusList(lists.revocation), place.position)
    const held = bitAt(decodeStatusList(lists.suspension), place.position)
    if (revoked || held) return revoked ? 'revoked' : 'suspended'
    const { kind } = judgeAge(known, now)
    return kind === 'fresh' || kind === 'stale' ? 'standing' : 'unknown'
  } catch {
    return 'unknown'
  }
}
