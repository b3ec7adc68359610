import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findResidenceRow, updateResidence } from './data/residences'
import { judgeResidence, type ResidenceFault } from './domain/residence'

export type MoveResidence = {
  personId: string
  /** ISO 3166-2:KZ code, or null for somebody who takes back what they said. */
  region: string | null
  /** A district of that region, or null for the region alone. */
  district: string | null
  /** Who moves them: the person, or an officer who accepts a transfer; null for the platform. */
  actorId?: string | null
  requestId?: string
  now: Date
}

export type MoveOutcome =
  | { kind: 'moved' }
  | { kind: 'unchanged' }
  | { kind: 'refused'; why: ResidenceFault | 'no-such-person' }

/**
 * Changes where a person lives, and with it whose authority may find them. It stands in the audit trail, in the
 * same transaction, because the record passes from one desk to another.
 */
export async function moveResidence(tx: Database, move: MoveResidence): Promise<MoveOutcome> {
  const { personId, region, district, actorId = null, requestId, now } = move
  const fault = judgeResidence(region, district)
  if (fault) return { kind: 'refused', why: fault }
  const before = await findResidenceRow(tx, personId)
  if (!before) return { kind: 'refused', why: 'no-such-person' }
  if (before.region === region && before.district === district) return { kind: 'unchanged' }
  await updateResidence(tx, personId, { region, district })
  await recordAudit(tx, {
    action: 'residence.moved',
    actorId,
    subject: { kind: 'person', id: personId },
    detail: { from: before, to: { region, district } },
    requestId,
    now,
  })
  return { kind: 'moved' }
}
