import { base58, base64url } from '../../../app/certification/credential/bytes'
import type { VerificationMethod } from '../../../app/certification/credential/check-proof'
import { multikeyOf } from '../../../app/certification/credential/issuer-keys'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** The did:key of an Ed25519 key, and the name of the key in it. */
export function didKeyOf(key: { x: string }) {
  const multikey = multikeyOf(key)
  const did = `did:key:${multikey}`
  return { did, methodId: `${did}#${multikey}` }
}

/**
 * The key that a did:key consists of (did:key method, Ed25519 alone), or null. The key may be named by the DID
 * alone, too.
 */
export function resolveDidKey(methodId: string): VerificationMethod | null {
  const [, multikey = '', fragment] =
    /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{40,50})(?:#(.*))?$/.exec(methodId) ?? []
  if (multikey === '' || (fragment !== undefined && fragment !== multikey)) return null
  const bytes = fromBase58(multikey.slice(1))
  if (bytes.length !== 34 || bytes[0] !== 0xed || bytes[1] !== 0x01) return null
  return {
    id: methodId,
    controller: `did:key:${multikey}`,
    key: { x: base64url(bytes.subarray(2)) },
  }
}

function fromBase58(text: string): Uint8Array {
  let number = [...text].reduce(
    (sum, character) => sum * 58n + BigInt(alphabet.indexOf(character)),
    0n,
  )
  const bytes: number[] = []
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n))
  const read = Uint8Array.from(bytes)
  return base58(read) === text ? read : new Uint8Array()
}
