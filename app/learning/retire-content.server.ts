import type { Database } from '../platform/database/database.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import { insertRetirement } from './data/content-retirements'
import type { Retirable } from './domain/retirement'
import { findRetirable } from './find-retirable.server'

export type RetireOutcome =
  /** `closed` are the programmes that take no new learners because of it. */
  | { kind: 'retired'; closed: string[] }
  | { kind: 'refused'; why: 'never-published' | 'already-retired' }

/**
 * Lets nobody begin a programme any more, or any programme whose newest version teaches a module. Whoever is enrolled
 * goes on, is tested and gets the certificate; certificates stand as they did. Publishing goes on too: a
 * programme without the module takes learners again.
 *
 * @param by.actorId who does it; null for the command line.
 */
export async function retireContent(
  tx: Database,
  retired: Retirable,
  by: { actorId: string | null; now: Date },
): Promise<RetireOutcome> {
  const found = await findRetirable(tx, retired)
  if (!found) return { kind: 'refused', why: 'never-published' }
  if (!(await insertRetirement(tx, retired, by.now))) {
    return { kind: 'refused', why: 'already-retired' }
  }
  const { kind, slug } = retired
  await recordAudit(tx, {
    action: `${kind}.retired`,
    ...by,
    subject: { kind, id: found.id },
    detail: { [kind]: slug, closed: found.programmes },
  })
  return { kind: 'retired', closed: found.programmes }
}
