import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/** The pair of keys that access tokens are signed and checked with. Ours alone: nobody else checks them. */
export type TokenKey = { privateKey: KeyObject; publicKey: KeyObject; id: string }

/** PKCS #8 (RFC 8410) of an Ed25519 key, up to its 32 bytes. */
const header = Buffer.from('302e020100300506032b657004220420', 'hex')

const known = new WeakMap<Secrets, TokenKey>()

/**
 * The Ed25519 key of access tokens, derived from the secret of this installation: every process has it, no file
 * more must be kept, and it has nothing to do with the keys that sign certificates.
 */
export function tokenKeyOf(secrets: Secrets): TokenKey {
  const made = known.get(secrets)
  if (made) return made
  const seed = secrets.derive('api-token-signing')
  const privateKey = createPrivateKey({
    key: Buffer.concat([header, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const id = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  const key = { privateKey, publicKey, id }
  known.set(secrets, key)
  return key
}
