import canonicalize from 'canonicalize'
import type { Services } from '../../context'
import type { CheckedLine } from '../domain/line-result'

export type BatchFacts = {
  id: string
  regions: readonly string[]
  district: string | null
  purpose: string
  checkedAt: Date
  lines: readonly CheckedLine[]
}

/**
 * States what came of a batch in canonical JSON (RFC 8785) and signs its bytes with the key that signs certificates
 * (Ed25519, base64url). The format is described in docs/decisions/013.
 */
export function signBatch(
  { keys, config }: Pick<Services, 'keys' | 'config'>,
  { checkedAt, ...facts }: BatchFacts,
): { statement: string; signature: string; keyId: string } {
  const keyId = keys.activeId
  const statement = canonicalize({
    version: 1,
    kind: 'batch-check',
    issuer: config.baseUrl.origin,
    keyId,
    checkedAt: checkedAt.toISOString(),
    ...facts,
  })
  if (statement === undefined) throw new TypeError('an object has canonical JSON')
  return { statement, signature: keys.sign(Buffer.from(statement)).toString('base64url'), keyId }
}
