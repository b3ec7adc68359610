import type { Database } from '../platform/database/database.server'
import { insertEvents, listEventsBy } from './data/events'
import { effectOf, metBy } from './domain/certificate-effect'
import { asHappened, instantAfter } from './domain/in-order'

/**
 * Records that a certificate does not count until it is reinstated. Called in the transaction that suspends the
 * certificate. One that is suspended or revoked already stays as it is.
 */
export async function suspendEvidence(
  tx: Database,
  { certificateId, now }: { certificateId: string; now: Date },
): Promise<void> {
  const events = await listEventsBy(tx, certificateId)
  if (effectOf(asHappened(events, now), now) !== 'standing') return
  const at = instantAfter(events, now)
  await insertEvents(
    tx,
    metBy(events).map((event) => ({ ...event, kind: 'suspended', at })),
  )
}
