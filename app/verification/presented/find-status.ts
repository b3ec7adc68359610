import type { CredentialFacts } from '../../certification/credential/credential-facts'
import { bitAt, decodeStatusList } from '../../certification/credential/status-list'
import type { Known } from './known'
import { judgeAge } from './known-age'

/**
 * What the lists at hand say of a certificate. It is unknown when its list is not at hand or broken, and when it was awarded
 * after what is known: a list that could not yet name it says nothing about it. Old news tell who was revoked or suspended, but no more
 * that somebody still stands; nor do news from later than the clock shows.
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
