import type { Database } from '../platform/database/database.server'
import { insertClaimCopy } from './data/claims'
import { insertEvents, listEventsBy } from './data/events'
import { effectOf, metBy } from './domain/certificate-effect'
import { revokeEvidence } from './revoke-evidence.server'
import { asHappened } from './domain/in-order'

/** One certificate in the place of another, of the same person for the same work. */
export type ReplaceEvidence = {
  oldCertificateId: string
  newCertificateId: string
  newCertificateCode: string
  /** The instant from which the new one no longer counts; null when it does not expire. */
  expiresAt: Date | null
  now: Date
}

/**
 * Records that a new certificate claims and meets all that the old one had, by the versions that judged the old one, and
 * that the old one is evidence no longer. The requirement stays met without a break. A certificate
 * that was suspended passes its suspension on; one that was revoked passes on nothing.
 */
export async function replaceEvidence(tx: Database, given: ReplaceEvidence): Promise<void> {
  const { oldCertificateId, newCertificateId, newCertificateCode, expiresAt, now } = given
  await insertClaimCopy(tx, { from: oldCertificateId, to: newCertificateId })
  const events = await listEventsBy(tx, oldCertificateId)
  const effect = effectOf(asHappened(events, now), now)
  if (effect === 'none' || effect === 'withdrawn') return
  const met = metBy(events).map((event) => ({
    ...event,
    certificateId: newCertificateId,
    certificateCode: newCertificateCode,
    expiresAt,
    at: now,
  }))
  await insertEvents(tx, met)
  if (effect === 'suspended') {
    await insertEvents(
      tx,
      met.map((event) => ({ ...event, kind: 'suspended' as const })),
    )
  }
  await revokeEvidence(tx, { certificateId: oldCertificateId, now })
}
