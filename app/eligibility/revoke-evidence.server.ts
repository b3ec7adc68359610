import type { Database } from '../platform/database/database.server'
import { insertEvents, listEventsBy } from './data/events'
import { metBy } from './domain/certificate-effect'
import { instantAfter } from './domain/in-order'

/**
 * Records that a certificate no longer meets anything it had met, once and for good. Called in the transaction
 * that revokes the certificate, so that no record shows a revoked certificate as evidence.
 */
export async function revokeEvidence(
  tx: Database,
  { certificateId, now }: { certificateId: string; now: Date },
): Promise<void> {
  const events = await listEventsBy(tx, certificateId)
  const at = instantAfter(events, now)
  await insertEvents(
    tx,
    metBy(events).map((event) => ({ ...event, kind: 'withdrawn', at })),
  )
}
