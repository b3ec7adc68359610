import type { Iin } from '../accounts/domain/iin'
import { isRegion } from '../accounts/domain/regions'
import { openListPage } from '../accounts/open-list-page.server'
import { findPersonByIin } from '../accounts/find-person-by-iin.server'
import { findPersonInReach, type ScopedPerson } from '../accounts/find-person-within.server'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { Services } from '../context'
import { openLook } from '../eligibility/open-look.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import type { Client } from './domain/client'

export type SearchRecord = {
  client: Pick<Client, 'id' | 'name' | 'regions'>
  sought: { kind: 'iin'; iin: Iin } | { kind: 'code'; code: string }
  purpose: string
  caseNumber?: string | null
  now: Date
  requestId: string
}

export type SearchOutcome =
  | { kind: 'opened'; lookId: string; person: ScopedPerson }
  /** Nobody, or nobody of the client's regions: it is not told which. */
  | { kind: 'refused'; why: 'no-such-record' }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Finds the person whom a client looks for, of its regions or of none, and opens a look at their record, which the
 * person sees. A search takes one of the client's turns whether or not it finds anybody. Somebody of another region
 * reads as absent; that they were looked for is written down.
 */
export async function searchRecord(
  tx: Database,
  { secrets, config }: Pick<Services, 'secrets' | 'config'>,
  { client, sought, purpose, caseNumber, now, requestId }: SearchRecord,
): Promise<SearchOutcome> {
  const asked = { visitor: client, list: 'systems' } as const
  const turn = await openListPage(tx, { config, requestId, now }, asked)
  if (turn.kind === 'throttled')
    return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const personId = await findSought(tx, secrets, sought)
  if (personId === null) return { kind: 'refused', why: 'no-such-record' }
  const scope = { regions: client.regions, district: null }
  const person = await findPersonInReach(tx, { by: { personId }, scope })
  if (!person) {
    await recordAudit(tx, {
      action: 'record.sought-elsewhere',
      actorId: client.id,
      subject: { kind: 'person', id: personId },
      detail: { regions: client.regions, foundBy: 'api' },
      requestId,
      now,
    })
    return { kind: 'refused', why: 'no-such-record' }
  }
  const { id, name, regions } = client
  const officer = { id, name, region: person.region ?? regions.find(isRegion) ?? wholeCountry }
  const said = { foundBy: 'api' as const, purpose, caseNumber }
  const look = { officer, personId, ...said, now, requestId }
  const outcome = await openLook(tx, look)
  if (outcome.kind === 'refused') return { kind: 'refused', why: 'no-such-record' }
  return { kind: 'opened', lookId: outcome.lookId, person }
}

/** ISO 3166-1, in the place of a region: of a look by a client of every region at somebody of none. */
const wholeCountry = 'KZ'

async function findSought(
  tx: Database,
  secrets: Secrets,
  sought: SearchRecord['sought'],
): Promise<string | null> {
  if (sought.kind === 'iin') return (await findPersonByIin(tx, secrets, sought.iin))?.id ?? null
  return (await findCertificateByCode(tx, sought.code))?.personId ?? null
}
