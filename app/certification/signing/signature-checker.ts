import { createHash, verify, type KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Whether a signature over a message is that of one key. */
export type CheckSignature = (message: Uint8Array, signature: Uint8Array) => boolean

/**
 * Checks signatures of one key. One that held is known again by the SHA-256 of itself and its message: the
 * check is a quarter of a verdict's work (docs/decisions/003), and comes to the same each time. One that
 * did not hold is checked again whenever it comes.
 */
export function signatureChecker(publicKey: KeyObject): CheckSignature {
  const held = new LRUCache<string, true>({ max: 10_000 })
  return function holds(message, signature) {
    // With a fixed length nothing can be moved from the signature to the message unseen.
    if (signature.length !== 64) return false
    const print = createHash('sha256').update(signature).update(message).digest('base64')
    if (held.has(print)) return true
    const good = verify(null, message, publicKey, signature)
    if (good) held.set(print, true)
    return good
  }
}
