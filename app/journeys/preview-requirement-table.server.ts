import { listStandingCertificates } from '../certification/issuing/list-standing-certificates.server'
import { countTouched, type TouchedCount } from '../eligibility/count-touched.server'
import { newlyCounting } from '../eligibility/domain/compare-tables'
import type { RequirementTable } from '../eligibility/domain/requirement-table'
import type { Database } from '../platform/database/database.server'

/** Whom publishing a table would touch: how many people's requirement would stand how instead. */
export async function previewRequirementTable(
  db: Database,
  { before, after, now }: { before: RequirementTable; after: RequirementTable; now: Date },
): Promise<TouchedCount[]> {
  const standing = []
  for (const programme of newlyCounting(before, after)) {
    const certificates = await listStandingCertificates(db, programme)
    standing.push(...certificates.map((certificate) => ({ ...certificate, programme })))
  }
  return countTouched(db, { before, after, standing, now })
}
