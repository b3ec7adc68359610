import type { AfterCertificate } from '../../learning/domain/after-certificate'
import { afterCertificateFile } from '../domain/files'
import { checkSheetNumbers } from './check-numbers'
import type { Desk } from './desk'
import type { AuthoredLibrary } from './read-library.server'

const file = 'site/after-certificate.yaml'

/**
 * Reads `site/after-certificate.yaml`, which may be left out. Problems go to the desk: months that are not in their order, a unit
 * that the library does not have, a number nobody confirmed.
 */
export function readAfterCertificate(
  desk: Desk,
  library: Pick<AuthoredLibrary, 'groups'>,
): AfterCertificate | null {
  if (desk.isAbsent(file)) return null
  const sheet = desk.sheet(file, afterCertificateFile)
  checkSheetNumbers(desk, file)
  if (!sheet) return null
  const { value, refuse } = sheet
  const known = new Set(library.groups.flatMap(({ units }) => units))
  for (const [at, { month, units }] of value.months.entries()) {
    const before = value.months[at - 1]
    if (before && before.month >= month) {
      refuse(['months', at, 'month'], `comes after month ${before.month}, and must be later`)
    }
    for (const [index, unit] of units.entries()) {
      const path = ['months', at, 'units', index]
      if (!known.has(unit)) refuse(path, `there is no unit "${unit}" in the library`)
      else if (units.indexOf(unit) < index) refuse(path, 'is there twice')
    }
  }
  return value
}
