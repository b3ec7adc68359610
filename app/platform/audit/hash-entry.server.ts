import { hash as digest } from 'node:crypto'

/** An entry of the audit trail as it is stored. */
export type StoredEntry = {
  id: string
  at: Date
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  detail: Record<string, unknown>
  requestId: string | null
  /** What hashEntry made of it when it was written; null for entries from before there was a chain. */
  hash: string | null
}

/** What a checkpoint signs. */
export type SignedEnd = { number: number; hash: string; at: Date }

/** Stands before the first link. */
export const genesis = '0'.repeat(64)

const text = JSON.stringify

/**
 * SHA-256 (hex) of an entry: of its canonical JSON (RFC 8785) with the fields action, actorId, at (ISO 8601,
 * milliseconds, UTC), detail, id, requestId, subjectId and subjectKind. An entry that was written without a hash also
 * has `"unhashed":true`, so that nobody can take a hash away unseen.
 *
 * The outer object is written out by hand, in the order of its keys, and only `detail` is sorted: a verification goes
 * through millions of entries.
 */
export function hashEntry(entry: Omit<StoredEntry, 'hash'>, { hashed }: { hashed: boolean }) {
  const { id, at, actorId, action, subjectKind, subjectId, detail, requestId } = entry
  const facts =
    `{"action":${text(action)},"actorId":${text(actorId)},"at":"${at.toISOString()}",` +
    `"detail":${canonical(detail)},"id":${text(id)},"requestId":${text(requestId)},` +
    `"subjectId":${text(subjectId)},"subjectKind":${text(subjectKind)}`
  return sha256(hashed ? `${facts}}` : `${facts},"unhashed":true}`)
}

/** The hash by which the chain knows a stored entry. */
export function chainedHash(entry: StoredEntry): string {
  return hashEntry(entry, { hashed: entry.hash !== null })
}

/** The hash of a link: SHA-256 (hex) of the link before it and of its entry, both in hex. */
export function hashLink(previous: string, entryHash: string): string {
  return sha256(previous + entryHash)
}

/** The bytes that a checkpoint's signature covers: canonical JSON of hash, instant and number. */
export function signedBytes({ number, hash, at }: SignedEnd): Buffer {
  return Buffer.from(`{"at":"${at.toISOString()}","hash":${text(hash)},"number":${number}}`)
}

/** Canonical JSON (RFC 8785) of what JSON.parse made; a test holds it against the library. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return text(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const object = value as Record<string, unknown>
  let members = ''
  // Sorted by UTF-16 code units, as RFC 8785 orders keys.
  for (const key of Object.keys(object).sort()) {
    members += `${members && ','}${text(key)}:${canonical(object[key])}`
  }
  return `{${members}}`
}

function sha256(content: string): string {
  return digest('sha256', content, 'hex')
}
