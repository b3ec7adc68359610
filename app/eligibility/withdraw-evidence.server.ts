import type { Database } from '../platform/database/database.server'
import { appendEvents, listEventsBy } from './data/events'

/**
 * Records that a certificate no longer meets anything it had met, once. Called in the transaction that
 * revokes the certificate, so that no record shows a revoked certificate as evidence.
 */
export async function withdrawEvidence(
  tx: Database,
  { certificateId, now }: { certificateId: string; now: Date },
): Promise<void> {
  const met = await listEventsBy(tx, certificateId, 'met')
  await appendEvents(
    tx,
    met.map((event) => ({ ...event, kind: 'withdrawn', at: now })),
  )
}
