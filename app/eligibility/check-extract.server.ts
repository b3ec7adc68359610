import type { KeyRing } from '../certification/keys/open-key-ring.server'
import type { Extract } from './data/extracts'
import { extractStatement, type ExtractStatement } from './domain/extract-statement'
import { canonical, hashExtract } from './extracting/seal-extract.server'

/** What an extract says, when it is as it was signed by a key that was ours alone then. */
export type ExtractSeal =
  | { kind: 'intact'; statement: ExtractStatement }
  /** As it was signed, but by a key that others may have had by then. */
  | { kind: 'distrusted' }
  | { kind: 'altered' }

/** Checks a stored extract against its signature, and every column of its row against what was signed. */
export function checkExtract(keys: KeyRing, extract: Extract): ExtractSeal {
  const signature = Buffer.from(extract.signature, 'base64url')
  const untouched = signature.toString('base64url') === extract.signature
  if (!untouched || !keys.verify(extract.keyId, Buffer.from(extract.statement), signature)) {
    return { kind: 'altered' }
  }
  const parsed = extractStatement.safeParse(JSON.parse(extract.statement))
  if (!parsed.success || !fits(extract, parsed.data)) return { kind: 'altered' }
  return keys.trust(extract.keyId, extract.issuedAt) === 'trusted'
    ? { kind: 'intact', statement: parsed.data }
    : { kind: 'distrusted' }
}

function fits(extract: Extract, { code, keyId, asOf, recordHash }: ExtractStatement): boolean {
  return (
    extract.code === code &&
    extract.keyId === keyId &&
    extract.issuedAt.toISOString() === asOf &&
    hashExtract(extract) === recordHash
  )
}

/** What somebody presents as an extract: a statement and a proof, read from JSON. */
export type PresentedExtract = { statement: object; keyId: string; signature: string }

/**
 * Whether a presented extract was signed as it stands, and by one of our keys: `unknown-key` when the key is none of ours.
 * Only then its code may be believed.
 */
export function checkPresentedExtract(
  keys: KeyRing,
  { statement, keyId, signature }: PresentedExtract,
):
  | { kind: 'signed'; statement: ExtractStatement; text: string }
  | { kind: 'altered' | 'unknown-key' } {
  if (!keys.publicKeys.some(({ kid }) => kid === keyId)) return { kind: 'unknown-key' }
  const text = canonical(statement)
  const parsed = extractStatement.safeParse(statement)
  const bytes = Buffer.from(signature, 'base64url')
  // Base64 can spell the same bytes in several ways; only the way we write it is untouched.
  const untouched = bytes.toString('base64url') === signature
  const good = untouched && parsed.success && keys.verify(keyId, Buffer.from(text), bytes)
  return good && parsed.data.keyId === keyId
    ? { kind: 'signed', statement: parsed.data, text }
    : { kind: 'altered' }
}
