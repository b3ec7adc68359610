import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { Statement } from '../domain/statement'
import type { KeyRing } from '../keys/open-key-ring.server'

/** A statement in the one spelling that is signed and stored (RFC 8785), and its signature, base64url. */
export function signStatement(keys: KeyRing, statement: Statement) {
  const text = canonical(statement)
  return { text, signature: keys.sign(Buffer.from(text)).toString('base64url') }
}

/** The ids of a record that its statement vouches for without naming them. */
export type RecordIds = {
  id: string
  personId: string
  enrolmentId: string
  replacesId: string | null
}

/** SHA-256 of a record's ids, base64url; see `recordHash` of a statement. */
export function hashRecord({ id, personId, enrolmentId, replacesId }: RecordIds): string {
  const ids = canonical({ id, personId, enrolmentId, replacesId })
  return createHash('sha256').update(ids).digest('base64url')
}

function canonical(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('an object has canonical JSON')
  return text
}
