import type { Role } from './permissions'
import { judgeResidence } from './residence'

export type GrantFault =
  'region-missing' | 'region-unknown' | 'region-unwanted' | 'district-unknown'

/**
 * Why a role cannot be granted with this region and district, or null: an authority has a region, and perhaps a
 * district of it; nobody else has either.
 */
export function judgeGrant(
  role: Role,
  region: string | null,
  district: string | null = null,
): GrantFault | null {
  if (role !== 'authority') return region === null && district === null ? null : 'region-unwanted'
  return region === null ? 'region-missing' : judgeResidence(region, district)
}
