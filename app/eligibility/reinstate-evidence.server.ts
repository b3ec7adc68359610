import type { Database } from '../platform/database/database.server'
import { insertEvents, listEventsBy } from './data/events'
import { effectOf, metBy } from './domain/certificate-effect'
import { asHappened, instantAfter } from './domain/in-order'

/**
 * Records that a suspended certificate counts again, from now on. Called in the transaction that reinstates
 * the certificate; then `recordEvidence` adds what was published meanwhile. One that is not suspended stays as it is.
 */
export async function reinstateEvidence(
  tx: Database,
  { certificateId, now }: { certificateId: string; now: Date },
): Promise<void> {
  const events = await listEventsBy(tx, certificateId)
  if (effectOf(asHappened(events, now), now) !== 'suspended') return
  const at = instantAfter(events, now)
  await insertEvents(
    tx,
    metBy(events).map((event) => ({ ...event, kind: 'reinstated', at })),
  )
}
