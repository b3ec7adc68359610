import { scopeOf } from '../accounts/domain/scope'
import { findPersonByIin } from '../accounts/find-person-by-iin.server'
import { findPersonInReach } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { openListPage } from '../accounts/open-list-page.server'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { Services } from '../context'
import { openLook, type LookOutcome } from '../eligibility/open-look.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { SoughtExactly } from './domain/record-search'

export type SearchRecord = {
  officer: Visitor
  sought: SoughtExactly
  purpose: string
  caseNumber: string | null
  now: Date
  requestId: string
}

export type SearchOutcome =
  | LookOutcome
  /** The certificate of somebody whom another authority alone may find: what anybody may verify is all there is. */
  | { kind: 'elsewhere'; code: string }
  | { kind: 'refused'; why: 'nobody-with-iin' | 'no-such-certificate' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Finds the person whom an officer looks for, of their own scope or of no region, and opens a look at their record. A search
 * takes one of the officer's turns whether or not it finds anybody; without a turn, nothing is looked up. Somebody of
 * another authority reads as absent by IIN; that they were looked for is written down.
 */
export async function searchRecord(
  tx: Database,
  { secrets, config }: Pick<Services, 'secrets' | 'config'>,
  { sought, ...look }: SearchRecord,
): Promise<SearchOutcome> {
  const { officer } = look
  const turn = await openListPage(tx, { config, ...look }, { visitor: officer, list: 'records' })
  if (turn.kind === 'throttled') {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const scope = scopeOf(officer)
  if (!scope) return { kind: 'refused', why: 'no-region' }
  if (sought.kind === 'iin') {
    const person = await findPersonInReach(tx, { by: { iin: sought.iin, secrets }, scope })
    if (person) return openLook(tx, { ...look, personId: person.id, foundBy: 'iin' })
    const elsewhere = await findPersonByIin(tx, secrets, sought.iin)
    if (elsewhere) await logElsewhere(tx, look, elsewhere.id, 'iin')
    return { kind: 'refused', why: 'nobody-with-iin' }
  }
  const certificate = await findCertificateByCode(tx, sought.code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  const { personId } = certificate
  const person = await findPersonInReach(tx, { by: { personId }, scope })
  if (person) return openLook(tx, { ...look, personId, foundBy: 'certificate' })
  await logElsewhere(tx, look, personId, 'certificate')
  return { kind: 'elsewhere', code: certificate.code }
}

function logElsewhere(
  tx: Database,
  { officer, requestId, now }: Omit<SearchRecord, 'sought'>,
  personId: string,
  foundBy: 'iin' | 'certificate',
): Promise<void> {
  return recordAudit(tx, {
    action: 'record.sought-elsewhere',
    actorId: officer.id,
    subject: { kind: 'person', id: personId },
    detail: { region: officer.region, district: officer.district, foundBy },
    requestId,
    now,
  })
}
