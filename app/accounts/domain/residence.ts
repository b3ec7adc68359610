import type { Language } from '../../platform/i18n/language'
import { districtName, isDistrictOf } from './districts'
import { isRegion, regionName } from './regions'

/** Where somebody lives, as far as they have said: the authority there may find their record. */
export type Residence = { region: string; district: string | null }

export type ResidenceFault = 'region-missing' | 'region-unknown' | 'district-unknown'

/** Why nobody can live, or hold office, there, or null. A district lies in its region and nowhere else. */
export function judgeResidence(
  region: string | null,
  district: string | null,
): ResidenceFault | null {
  if (region === null) return district === null ? null : 'region-missing'
  if (!isRegion(region)) return 'region-unknown'
  return district === null || isDistrictOf(region, district) ? null : 'district-unknown'
}

/** A residence in words: the region, and the district when there is one. */
export function residenceName({ region, district }: Residence, language: Language): string {
  const names = [regionName(region, language)]
  if (district !== null) names.push(districtName(district, language))
  return names.join(', ')
}
