import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import { join } from 'node:path'

/** An Ed25519 public key as a JWK (RFC 8037), named by its thumbprint. */
export type PublicJwk = {
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
  kid: string
  alg: 'EdDSA'
  use: 'sig'
}

/** The keys of this issuer. */
export type KeyRing = {
  /** Id of the key that signs now. */
  activeId: string
  /** Signs with the active key: Ed25519 (RFC 8032), 64 bytes. */
  sign: (message: Uint8Array) => Buffer
  /** Whether a signature is that of the named key. False for a key we never had. */
  verify: (keyId: string, message: Uint8Array, signature: Uint8Array) => boolean
  /** Every key that ever signed, for publication. */
  publicKeys: PublicJwk[]
}

/**
 * Opens the signing key in `<dataDir>/signing-key.pem`, making one at the first start (PKCS #8, readable by
 * its owner alone).
 */
export function openKeyRing(dataDir: string): KeyRing {
  const file = join(dataDir, 'signing-key.pem')
  if (!existsSync(file)) makeKey(dataDir, file)
  const privateKey = createPrivateKey(readFileSync(file))
  const publicKey = createPublicKey(privateKey)
  const jwk = describe(publicKey)
  const holds = signatureChecker(publicKey)
  return {
    activeId: jwk.kid,
    sign: (message) => sign(null, message, privateKey),
    verify: (keyId, message, signature) => keyId === jwk.kid && holds(message, signature),
    publicKeys: [jwk],
  }
}

/**
 * Checks signatures of one key. One that held is known again by the SHA-256 of itself and its message: the
 * check is a quarter of a verdict's work (docs/decisions/003), and comes to the same each time. One that
 * did not hold is checked again whenever it comes.
 */
function signatureChecker(publicKey: KeyObject) {
  const held = new LRUCache<string, true>({ max: 10_000 })
  return function holds(message: Uint8Array, signature: Uint8Array): boolean {
    // With a fixed length nothing can be moved from the signature to the message unseen.
    if (signature.length !== 64) return false
    const print = createHash('sha256').update(signature).update(message).digest('base64')
    if (held.has(print)) return true
    const good = verify(null, message, publicKey, signature)
    if (good) held.set(print, true)
    return good
  }
}

function makeKey(dataDir: string, file: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process made it between the look and the write: its key counts.
    if (!existsSync(file)) throw error
  }
}

/** The key as a JWK; its id is the thumbprint of RFC 7638. */
function describe(key: KeyObject): PublicJwk {
  const { x = '' } = key.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }
}
