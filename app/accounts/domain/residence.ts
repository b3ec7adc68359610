import type { Language } from '../../platform/i18n/language'
import { districtName, isDistrictOf, regionOfDistrict } from './districts'
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

/** Reads the code of a region, or of a district, which names its region too; null when it is neither. */
export function parsePlace(code: string): Residence | null {
  if (isRegion(code)) return { region: code, district: null }
  const region = regionOfDistrict(code)
  return region && { region, district: code }
}

/** The code that stands for a residence in a form; empty for none. */
export function placeCode(residence: Residence | null): string {
  return residence?.district ?? residence?.region ?? ''
}

/** A residence in words: the region, and the district when there is one. */
export function residenceName({ region, district }: Residence, language: Language): string {
  const names = [regionName(region, language)]
  if (district !== null) names.push(districtName(district, language))
  return names.join(', ')
}
