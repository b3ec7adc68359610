import { findPersonByIin } from '../accounts/find-person-by-iin.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { findCertificateByCode } from '../certification/find-certificate-by-code.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { takeTurn } from '../platform/throttle/take-turn.server'
import { searchLimit } from './domain/look'
import type { Sought } from './domain/record-search'
import { openLook, type LookOutcome } from './open-look.server'

export type SearchRecord = {
  officer: Visitor
  sought: Sought
  purpose: string
  now: Date
  requestId: string
}

export type SearchOutcome =
  | LookOutcome
  | { kind: 'refused'; why: 'nobody-with-iin' | 'no-such-certificate' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Finds the person whom an officer looks for and opens a look at their record. A search takes one of the
 * officer's turns whether or not it finds anybody; without a turn, nothing is looked up.
 */
export async function searchRecord(
  tx: Database,
  secrets: Secrets,
  { sought, ...look }: SearchRecord,
): Promise<SearchOutcome> {
  const turn = await takeTurn(tx, searchLimit, look.officer.id, look.now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  if (sought.kind === 'iin') {
    const person = await findPersonByIin(tx, secrets, sought.iin)
    if (!person) return { kind: 'refused', why: 'nobody-with-iin' }
    return openLook(tx, { ...look, personId: person.id, foundBy: 'iin' })
  }
  const certificate = await findCertificateByCode(tx, sought.code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  return openLook(tx, { ...look, personId: certificate.personId, foundBy: 'certificate' })
}
