import type { CertificateRecord } from '../data/certificates'
import type { Statement } from '../domain/statement'
import { hashRecord } from '../signing/sign-statement.server'
import type { KeyRing } from './open-key-ring.server'
import { readSignedStatement } from '../signing/read-signed-statement'

/** What a record says, when it is as it was signed; else the first thing that betrays a change. */
export type Seal =
  | { kind: 'intact'; statement: Statement }
  /** As it was signed, but by a key that others may have had by then: whether by us nobody can tell. */
  | { kind: 'distrusted'; claim: Statement }
  | { kind: 'altered'; what: 'signature' | 'statement' | keyof CertificateRecord }

/**
 * Checks a stored certificate against its signature, and every column of its record against what was signed.
 * Nothing of an altered or distrusted certificate may be shown or relied on.
 */
export function checkSeal(keys: KeyRing, record: CertificateRecord): Seal {
  const signature = Buffer.from(record.signature, 'base64url')
  // Base64 can spell the same bytes in several ways; only the way we wrote it is untouched.
  const untouched = signature.toString('base64url') === record.signature
  if (!untouched || !keys.verify(record.keyId, Buffer.from(record.statement), signature)) {
    return { kind: 'altered', what: 'signature' }
  }
  const statement = readSignedStatement(record.statement, record.signature)
  if (!statement) return { kind: 'altered', what: 'statement' }
  const what = firstContradiction(record, statement)
  if (what) return { kind: 'altered', what }
  return keys.trust(record.keyId, record.awardedAt) === 'trusted'
    ? { kind: 'intact', statement }
    : { kind: 'distrusted', claim: statement }
}

function firstContradiction(record: CertificateRecord, statement: Statement) {
  if (record.code !== statement.code) return 'code'
  if (record.programme !== statement.programme.slug) return 'programme'
  if (record.keyId !== statement.keyId) return 'keyId'
  if (record.awardedAt.toISOString() !== statement.awardedAt) return 'awardedAt'
  if ((record.expiresAt?.toISOString() ?? null) !== statement.expiresAt) return 'expiresAt'
  if (hashRecord(record) !== statement.recordHash) return 'id'
  return null
}
