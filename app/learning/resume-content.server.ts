import type { Database } from '../platform/database/database.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import { deleteRetirement } from './data/content-retirements'
import type { Retirable } from './domain/retirement'
import { findRetirable } from './find-retirable.server'

export type ResumeOutcome = { kind: 'resumed' } | { kind: 'refused'; why: 'not-retired' }

/**
 * Takes back that a programme or module was retired.
 *
 * @param by.actorId who does it; null for the command line.
 */
export async function resumeContent(
  tx: Database,
  retired: Retirable,
  by: { actorId: string | null; now: Date },
): Promise<ResumeOutcome> {
  const found = await findRetirable(tx, retired)
  if (!found || !(await deleteRetirement(tx, retired))) {
    return { kind: 'refused', why: 'not-retired' }
  }
  const { kind, slug } = retired
  await recordAudit(tx, {
    action: `${kind}.resumed`,
    ...by,
    subject: { kind, id: found.id },
    detail: { [kind]: slug },
  })
  return { kind: 'resumed' }
}
