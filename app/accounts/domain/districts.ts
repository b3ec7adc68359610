import type { Language, Multilingual } from '../../platform/i18n/language'
import { districtTable } from './district-table'
import { isRegion, type Region } from './regions'

export type District = {
  /** The region's code and a slug, such as `KZ-75-almaly`. */
  code: string
  region: Region
  name: Multilingual
}

const known = new Map(readTable(districtTable).map((district) => [district.code, district]))

/** The districts, and cities of regional significance, of a region, in the order of the table. */
export function districtsOf(region: string): District[] {
  return [...known.values()].filter((district) => district.region === region)
}

/** Whether a text is the code of a district of this region. */
export function isDistrictOf(region: string, code: string): boolean {
  return known.get(code)?.region === region
}

/** The region that a district lies in, or null when nobody knows the district. */
export function regionOfDistrict(code: string): Region | null {
  return known.get(code)?.region ?? null
}

/** A district's name, or the code itself when nobody knows it any more. */
export function districtName(code: string, language: Language): string {
  return known.get(code)?.name[language] ?? code
}

/** @throws Error for a line that is neither a region nor a district: a mistake in the table. */
function readTable(text: string): District[] {
  const districts: District[] = []
  let region: Region | null = null
  for (const line of text.split('\n').filter(Boolean)) {
    if (isRegion(line)) {
      region = line
      continue
    }
    const [slug, kk, ru, en] = line.split(' | ')
    if (!region || !slug || !kk || !ru || !en) throw new Error(`no district: ${line}`)
    districts.push({ code: `${region}-${slug}`, region, name: { kk, ru, en } })
  }
  return districts
}
