import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { KeyRing } from '../../certification/keys/open-key-ring.server'
import type { ExtractStatement } from '../domain/extract-statement'

/** A statement in the one spelling that is signed and stored (RFC 8785), and its signature, base64url. */
export function sealExtract(keys: KeyRing, statement: ExtractStatement) {
  const text = canonical(statement)
  return { statement: text, signature: keys.sign(Buffer.from(text)).toString('base64url') }
}

/** The ids of a row that its statement vouches for without naming them. */
export type ExtractIds = { id: string; personId: string; issuedTo: string }

/** SHA-256 of a row's ids, base64url; see `recordHash` of a statement. */
export function hashExtract({ id, personId, issuedTo }: ExtractIds): string {
  return createHash('sha256').update(canonical({ id, personId, issuedTo })).digest('base64url')
}

/** The one spelling of a value's JSON. */
export function canonical(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('an object has canonical JSON')
  return text
}
