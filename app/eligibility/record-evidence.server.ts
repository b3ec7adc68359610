import type { Database } from '../platform/database/database.server'
import { appendEvents, listEventsBy } from './data/events'
import { findNewestTables } from './data/published-tables'

/** A certificate in good standing, and the programme it was awarded for. */
export type RecordEvidence = {
  personId: string
  programme: string
  certificateId: string
  certificateCode: string
  /** The instant from which it no longer counts; null when it does not expire. */
  expiresAt: Date | null
  now: Date
}

/**
 * Records that a certificate meets every requirement of the newest tables that its programme satisfies.
 * What it has met before stays as it was recorded, so it may be called again after a table was published.
 * A certificate that was withdrawn from this record adds nothing.
 */
export async function recordEvidence(tx: Database, evidence: RecordEvidence): Promise<void> {
  const { personId, programme, certificateId, certificateCode, expiresAt, now } = evidence
  const withdrawn = await listEventsBy(tx, certificateId, 'withdrawn')
  if (withdrawn.length > 0) return
  const tables = await findNewestTables(tx)
  await appendEvents(
    tx,
    tables.flatMap(({ id, definition }) =>
      definition.requirements
        .filter(({ programmes }) => programmes.includes(programme))
        .map((requirement) => ({
          personId,
          placementForm: definition.placementForm,
          requirement: requirement.id,
          kind: 'met' as const,
          certificateId,
          certificateCode,
          expiresAt,
          tableVersionId: id,
          at: now,
        })),
    ),
  )
}
