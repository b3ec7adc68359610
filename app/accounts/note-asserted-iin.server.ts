import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'

/**
 * Writes down that an IIN stands in an account from now on, on the word of whoever typed it, in the transaction in which it
 * is kept. The number itself stands nowhere in the trail.
 *
 * @param actorId who typed it: the person themself, or null for the command line.
 */
export function noteAssertedIin(
  tx: Database,
  asserted: { personId: string; actorId: string | null; requestId?: string | null; now: Date },
): Promise<void> {
  const { personId, ...by } = asserted
  return recordAudit(tx, {
    action: 'iin.asserted',
    subject: { kind: 'person', id: personId },
    detail: { ground: 'asserted' },
    ...by,
  })
}
