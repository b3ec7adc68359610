import type { TrainingClaim } from '../certification/domain/training-claim'
import type { Database } from '../platform/database/database.server'
import { insertClaim } from './data/claims'
import { insertEvents, listEventsBy } from './data/events'
import { listNewestTables } from './data/requirement-tables'
import { effectOf, isSameRequirement, metBy } from './domain/certificate-effect'
import { programmesOf } from './domain/requirement-table'
import { asHappened } from './domain/in-order'

/** A certificate in good standing, and the programme it was awarded for. */
export type RecordEvidence = {
  personId: string
  programme: string
  certificateId: string
  certificateCode: string
  /** The instant from which it no longer counts; null when it does not expire. */
  expiresAt: Date | null
  /** What its statement proves of a training, told when it is awarded and kept from then on. */
  claim?: TrainingClaim
  /** Whether it is awarded just now: no record knows of it, and nothing is looked for. */
  isNew?: boolean
  now: Date
}

/**
 * Keeps what a certificate claims, and records that it counts towards every requirement of the newest tables that
 * names its programme. Whether it suffices for them the record says, from the claims. What it has met before stays as it was recorded, so it may be called again after a table was published.
 * A certificate that was revoked in this record adds nothing; what one that is suspended adds is
 * suspended with it.
 */
export async function recordEvidence(tx: Database, evidence: RecordEvidence): Promise<void> {
  const { programme, claim, isNew = false, now, ...certificate } = evidence
  if (claim) await insertClaim(tx, evidence.certificateId, claim)
  const before = isNew ? [] : await listEventsBy(tx, evidence.certificateId)
  const effect = effectOf(asHappened(before, now), now)
  if (effect === 'withdrawn') return
  const tables = await listNewestTables(tx)
  const met = tables
    .flatMap(({ id, definition }) =>
      definition.requirements
        .filter((requirement) => programmesOf(requirement).includes(programme))
        .map((requirement) => ({
          ...certificate,
          placementForm: definition.placementForm,
          requirement: requirement.id,
          kind: 'met' as const,
          tableVersionId: id,
          at: now,
        })),
    )
    .filter((event) => !metBy(before).some((known) => isSameRequirement(known, event)))
  await insertEvents(tx, met)
  if (effect === 'suspended') {
    await insertEvents(
      tx,
      met.map((event) => ({ ...event, kind: 'suspended' as const })),
    )
  }
}
