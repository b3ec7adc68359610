import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * SHA-256 (hex) of a JSON value in its canonical form (RFC 8785), so that the order in which keys were
 * written, or come back from a database, does not matter.
 *
 * @throws TypeError for what JSON cannot express.
 */
export function contentHash(value: unknown): string {
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new TypeError('only a JSON value has a content hash')
  return createHash('sha256').update(canonical).digest('hex')
}
