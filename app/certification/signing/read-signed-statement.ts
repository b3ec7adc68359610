import { LRUCache } from 'lru-cache'
import { statementSchema, type Statement } from '../domain/statement'

/** Signatures over statements that were of the right shape. */
const wellFormed = new LRUCache<string, true>({ max: 10_000 })

/**
 * The statement in a text, or null when the text is none of ours by its shape.
 *
 * The shape is checked once for each signature: the check is three quarters of the reading, and while a signature holds,
 * the text under it is the same text.
 *
 * @param text canonical JSON, whose signature was checked and held.
 * @param signature that signature, as it is stored.
 */
export function readSignedStatement(text: string, signature: string): Statement | null {
  const claim: unknown = JSON.parse(text)
  if (!wellFormed.has(signature)) {
    if (!statementSchema.safeParse(claim).success) return null
    wellFormed.set(signature, true)
  }
  // As it was signed, the first time and ever after: what is told of it keeps one order, and so one entity tag.
  return claim as Statement
}
