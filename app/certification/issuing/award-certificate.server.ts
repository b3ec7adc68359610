import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { toAcademicHours } from '../../learning/domain/academic-hours'
import type { ProgrammeDefinition } from '../../learning/domain/definition'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import type { Multilingual } from '../../platform/i18n/language'
import { insertEvent } from '../data/certificate-events'
import {
  insertEarnedCertificate,
  findEarnedCertificate,
  type Certificate,
} from '../data/certificates'
import { findNameConfirmation } from '../data/name-confirmations'
import { newCertificateCode } from '../domain/certificate-code'
import { expiryOf } from '../domain/expiry'
import { statementSchema, type Statement } from '../domain/statement'
import { pickStatusPlace } from '../status/pick-status-place.server'
import { emailHolder, type EmailedHolder } from '../emails/tell-holder.server'
import { insertIssuerAddress } from '../keys/insert-issuer-address.server'
import type { KeyRing } from '../keys/open-key-ring.server'
import { hashRecord, signStatement } from '../signing/sign-statement.server'

export type AwardCertificate = {
  personId: string
  enrolmentId: string
  programmeVersion: {
    programme: string
    number: number
    contentHash: string
    definition: Pick<ProgrammeDefinition, 'title' | 'training' | 'issuer' | 'validMonths'>
  }
  /** What was learned, in the programme's order. */
  modules: {
    module: string
    number: number
    contentHash: string
    definition: { title: Multilingual }
  }[]
  /** Minutes in the hours ledger. */
  minutes: number
  /** Of the final test, in percent; null when the programme has none. */
  score: { percent: number; passMark: number } | null
  /** Where the issuing site is reached. */
  baseUrl: URL
  /** Who gets the e-mail, and in which language beside Kazakh the certificate is written. */
  holder: EmailedHolder
  now: Date
}

export type AwardOutcome =
  | { kind: 'awarded'; certificate: Certificate; statement: Statement }
  | { kind: 'already-awarded'; certificate: Certificate }
  | { kind: 'refused'; why: 'name-not-confirmed' }

/**
 * Awards the certificate that an enrolment earned, once: a second call returns the first certificate unchanged.
 * Statement, signature, event, place in the status lists, audit entry and e-mail to the holder are one with the
 * transaction. Whether everything was learned the caller has judged; here only the confirmed name is demanded.
 */
export async function awardCertificate(
  tx: Database,
  keys: KeyRing,
  award: AwardCertificate,
): Promise<AwardOutcome> {
  const { personId, enrolmentId, holder, now } = award
  const confirmation = await findNameConfirmation(tx, enrolmentId)
  if (!confirmation) return { kind: 'refused', why: 'name-not-confirmed' }

  const { record, statement } = seal(keys, award, confirmation.name)
  // Whether there is one the unique key says: what nobody asks for first, nobody else's award can be in the way of.
  if (!(await insertEarnedCertificate(tx, record))) {
    const earned = await findEarnedCertificate(tx, enrolmentId)
    if (!earned) throw new Error('a certificate was neither written nor found')
    return { kind: 'already-awarded', certificate: earned }
  }
  await insertEvent(tx, { certificateId: record.id, kind: 'awarded', at: now })
  await pickStatusPlace(tx, record.id)
  await insertIssuerAddress(tx, { origin: statement.issuer.baseUrl, firstUsedAt: now })
  await recordAudit(tx, {
    action: 'certificate.awarded',
    actorId: personId,
    subject: { kind: 'certificate', id: record.id },
    detail: { personId, programme: record.programme, keyId: record.keyId },
    now,
  })
  await emailHolder(tx, 'awarded', { holder, now })
  return {
    kind: 'awarded',
    certificate: { ...record, revoked: null, suspended: null, replacedBy: null },
    statement,
  }
}

function seal(keys: KeyRing, award: AwardCertificate, name: string) {
  const { personId, enrolmentId, now } = award
  const ids = { id: uuid({ msecs: now.getTime() }), personId, enrolmentId, replacesId: null }
  const statement = state(award, name, hashRecord(ids), keys.activeId)
  const { text, signature } = signStatement(keys, statement)
  const record = {
    ...ids,
    code: statement.code,
    programme: statement.programme.slug,
    statement: text,
    signature,
    keyId: statement.keyId,
    awardedAt: now,
    expiresAt: statement.expiresAt === null ? null : new Date(statement.expiresAt),
  }
  return { record, statement }
}

/** @throws ZodError rather than sign a statement that would not be read back as it was signed. */
function state(
  award: AwardCertificate,
  name: string,
  recordHash: string,
  keyId: string,
): Statement {
  const { programmeVersion, minutes, score, now } = award
  const { title, training = null, issuer, validMonths } = programmeVersion.definition
  const { name: organisation, city, licence, signatory } = issuer
  return statementSchema.parse({
    version: 2,
    code: newCertificateCode(randomInt),
    holder: { name, language: award.holder.language },
    programme: {
      slug: programmeVersion.programme,
      title,
      number: programmeVersion.number,
      contentHash: programmeVersion.contentHash,
    },
    training,
    modules: award.modules.map(({ module, number, contentHash, definition }) => ({
      slug: module,
      title: definition.title,
      number,
      contentHash,
    })),
    credit: { minutes, academicHours: toAcademicHours(minutes) },
    result: score && { percent: score.percent, passMark: score.passMark },
    awardedAt: now.toISOString(),
    expiresAt: expiryOf(now, validMonths)?.toISOString() ?? null,
    issuer: { name: organisation, city, licence, signatory, baseUrl: award.baseUrl.origin },
    recordHash,
    keyId,
  })
}
