import { createHmac } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { keyOf, type BatchLine } from '../domain/batch-lines'

/**
 * By which a list is known when it is sent again, in whatever order: a keyed hash (HMAC-SHA-256, base64url) over all of its numbers
 * at once, from which none of them can be found.
 */
export function markList(secrets: Secrets, lines: readonly BatchLine[]): string {
  const keys = new Set(lines.flatMap(({ item }) => keyOf(item) ?? []))
  const hash = createHmac('sha256', secrets.derive('batch-list'))
  return hash.update([...keys].sort().join('\n')).digest('base64url')
}
