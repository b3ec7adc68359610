import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database } from '../../platform/database/database.server'
import { checkSeal } from '../keys/check-seal.server'
import { insertEvent } from '../data/certificate-events'
import { insertCertificate, findCertificateByCode, type Certificate } from '../data/certificates'
import { newCertificateCode } from '../domain/certificate-code'
import { refusalOf, type ChangeRefusal } from '../domain/change'
import { statementSchema, type Statement } from '../domain/statement'
import { pickStatusPlace } from '../status/pick-status-place.server'
import { recordAct, type Act } from './acts/record-act.server'
import type { KeyRing } from '../keys/open-key-ring.server'
import { hashRecord, signStatement } from '../signing/sign-statement.server'

export type IssueReplacement = Act & {
  /** Of the certificate to be replaced, in the spelling of parseCertificateCode. */
  code: string
  /** The name on the new one, in the spelling of parseConfirmedName; null keeps the name. */
  name: string | null
}

export type ReplacementOutcome =
  | { kind: 'replaced'; previous: Certificate; certificate: Certificate }
  | { kind: 'refused'; why: ChangeRefusal | 'no-such-certificate' | 'altered' }

/**
 * Issues a certificate in the place of another: the same statement under a new code, with a corrected name, signed by the
 * key that signs now. What was learned, when, and for how long it counts stay as they were. The old certificate is not
 * touched; it has been replaced from now on. A suspension goes over to the new one. History of both, audit entry
 * and e-mail to the holder are one with the transaction; the caller keeps the eligibility record in step.
 */
export async function issueReplacement(
  tx: Database,
  keys: KeyRing,
  { code, name, ...act }: IssueReplacement,
): Promise<ReplacementOutcome> {
  const previous = await findCertificateByCode(tx, code)
  if (!previous) return { kind: 'refused', why: 'no-such-certificate' }
  const why = refusalOf('replace', previous)
  if (why) return { kind: 'refused', why }
  const sealed = checkSeal(keys, previous)
  // What somebody altered is never signed anew; one whose key is believed no more is what this may be for.
  if (sealed.kind === 'altered') return { kind: 'refused', why: 'altered' }

  const record = copy(
    keys,
    previous,
    sealed.kind === 'intact' ? sealed.statement : sealed.claim,
    name,
  )
  await insertCertificate(tx, record)
  await pickStatusPlace(tx, record.id)
  await recordAct(tx, 'replaced', previous, act, { replacementId: record.id, keyId: record.keyId })
  const { actorId, now } = act
  await insertEvent(tx, { certificateId: record.id, kind: 'awarded', actorId, at: now })
  const { suspended } = previous
  if (suspended) {
    const event = { certificateId: record.id, kind: 'suspended', reason: suspended.reason } as const
    await insertEvent(tx, { ...event, actorId, at: now })
  }
  return {
    kind: 'replaced',
    previous: { ...previous, replacedBy: record.code },
    certificate: {
      ...record,
      revoked: null,
      suspended: suspended && { at: now, reason: suspended.reason },
      replacedBy: null,
    },
  }
}

function copy(keys: KeyRing, previous: Certificate, said: Statement, name: string | null) {
  const { personId, enrolmentId, programme, awardedAt, expiresAt } = previous
  const ids = { id: uuid(), personId, enrolmentId, replacesId: previous.id }
  const statement = statementSchema.parse({
    ...said,
    code: newCertificateCode(randomInt),
    holder: { ...said.holder, name: name ?? said.holder.name },
    recordHash: hashRecord(ids),
    keyId: keys.activeId,
  })
  const { text, signature } = signStatement(keys, statement)
  const { code, keyId } = statement
  return { ...ids, code, programme, statement: text, signature, keyId, awardedAt, expiresAt }
}
