import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { isOwnCase } from '../accounts/is-own-case.server'
import { findPerson } from '../accounts/find-person.server'
import { newCertificateCode } from '../certification/domain/certificate-code'
import { insertIssuerAddress } from '../certification/keys/insert-issuer-address.server'
import type { KeyRing } from '../certification/keys/open-key-ring.server'
import { listProgrammes } from '../learning/list-programmes.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { takeTurn } from '../platform/throttle/take-turn.server'
import { insertExtract } from './data/extracts'
import { listContentHashes } from './data/requirement-tables'
import { extractLimit } from './domain/extract'
import { extractStatement, stateForm, whoDecides } from './domain/extract-statement'
import type { PlacementForm } from './domain/requirement-table'
import { hashExtract, sealExtract } from './extracting/seal-extract.server'
import { readRecord } from './read-record.server'

export type ExtractRecord = {
  personId: string
  forms: readonly PlacementForm[]
  /** Who asks: the person, or an officer who looks at their record. */
  askedBy: string
  /** The look through which an officer asks. */
  lookId?: string
  /** Where the issuing site is reached. */
  baseUrl: URL
  requestId?: string
  now: Date
}

export type ExtractOutcome =
  | { kind: 'extracted'; code: string }
  | { kind: 'refused'; why: 'no-such-person' | 'no-form' | 'no-organisation' | 'own-case' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Extracts how a record stands at `now`, for the forms that were chosen, into a statement that is signed like a certificate and never
 * changes. Row and audit entry are one with the transaction. Whether the asker may see the record the caller has judged; an officer
 * makes none, through a look, of their own record or their household's.
 * It is issued by the organisation of the newest programme; before there is one nobody can issue it.
 */
export async function extractRecord(
  tx: Database,
  keys: KeyRing,
  { personId, forms, askedBy, lookId, baseUrl, requestId, now }: ExtractRecord,
): Promise<ExtractOutcome> {
  if (lookId !== undefined && (await isOwnCase(tx, askedBy, personId, now))) {
    return { kind: 'refused', why: 'own-case' }
  }
  const turn = await takeTurn(tx, extractLimit, askedBy, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const person = await findPerson(tx, personId)
  if (!person) return { kind: 'refused', why: 'no-such-person' }
  const organisation = await findOrganisation(tx)
  if (!organisation) return { kind: 'refused', why: 'no-organisation' }
  const record = await readRecord(tx, { personId, now })
  const chosen = record.filter(({ placementForm }) => forms.includes(placementForm))
  if (chosen.length === 0) return { kind: 'refused', why: 'no-form' }

  const hashes = await listContentHashes(tx, forms)
  const ids = { id: uuid(), personId, issuedTo: askedBy }
  const { name, city, licence } = organisation
  const statement = extractStatement.parse({
    version: 4,
    kind: 'record-extract',
    code: newCertificateCode(randomInt),
    holder: {
      name: person.name,
      iinLastFour: person.iinLastFour,
      iinGround: person.iinGround,
    },
    asOf: now.toISOString(),
    forms: chosen.map((form) =>
      stateForm(form, (number) => {
        const same = (each: { placementForm: string; number: number }) =>
          each.placementForm === form.placementForm && each.number === number
        return hashes.find(same)?.contentHash ?? ''
      }),
    ),
    issuer: { name, city, licence, baseUrl: baseUrl.origin },
    whoDecides,
    recordHash: hashExtract(ids),
    keyId: keys.activeId,
  })
  const { code, keyId } = statement
  await insertExtract(tx, { ...ids, ...sealExtract(keys, statement), code, keyId, issuedAt: now })
  await insertIssuerAddress(tx, { origin: statement.issuer.baseUrl, firstUsedAt: now })
  await recordAudit(tx, {
    action: 'record.extracted',
    actorId: askedBy,
    subject: { kind: 'person', id: personId },
    detail: {
      extractId: ids.id,
      forms: chosen.map(({ placementForm }) => placementForm),
      keyId,
      ...(lookId === undefined ? {} : { lookId }),
    },
    requestId,
    now,
  })
  return { kind: 'extracted', code }
}

/** The organisation as its newest programme names it. */
async function findOrganisation(tx: Database) {
  const programmes = await listProgrammes(tx)
  // Ids of versions are in the order of time (UUID version 7).
  const [newest] = programmes.sort((a, b) => (a.id < b.id ? 1 : -1))
  return newest?.definition.issuer ?? null
}
