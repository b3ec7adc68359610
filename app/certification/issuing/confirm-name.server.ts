import type { Database } from '../../platform/database/database.server'
import { findEarnedCertificate } from '../data/certificates'
import { upsertNameConfirmation } from '../data/name-confirmations'
import { parseConfirmedName, type NameRefusal } from '../domain/confirmed-name'

export type ConfirmName = { enrolmentId: string; name: string; now: Date }

export type ConfirmNameOutcome =
  { kind: 'confirmed'; name: string } | { kind: 'refused'; why: NameRefusal | 'already-awarded' }

/**
 * Keeps the spelling in which a learner wants their name on the certificate of one enrolment. It may be confirmed
 * anew, differently too, until the certificate is awarded. Whose enrolment it is the caller has asked.
 */
export async function confirmName(tx: Database, given: ConfirmName): Promise<ConfirmNameOutcome> {
  const parsed = parseConfirmedName(given.name)
  if (parsed.kind === 'refused') return { kind: 'refused', why: parsed.why }
  const { enrolmentId, now } = given
  if (await findEarnedCertificate(tx, enrolmentId))
    return { kind: 'refused', why: 'already-awarded' }
  await upsertNameConfirmation(tx, { enrolmentId, name: parsed.name, confirmedAt: now })
  return { kind: 'confirmed', name: parsed.name }
}
