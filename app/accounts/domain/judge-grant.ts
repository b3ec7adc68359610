import type { Role } from './permissions'
import { isRegion } from './regions'

export type GrantFault = 'region-missing' | 'region-unknown' | 'region-unwanted'

/** Why a role cannot be granted with this region, or null: an authority has one, nobody else does. */
export function judgeGrant(role: Role, region: string | null): GrantFault | null {
  if (role !== 'authority') return region === null ? null : 'region-unwanted'
  if (region === null) return 'region-missing'
  return isRegion(region) ? null : 'region-unknown'
}
