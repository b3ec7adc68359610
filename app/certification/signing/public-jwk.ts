import { createHash, createPublicKey, type KeyObject } from 'node:crypto'

/** An Ed25519 public key as a JWK (RFC 8037), named by its thumbprint. */
export type PublicJwk = {
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
  kid: string
  alg: 'EdDSA'
  use: 'sig'
}

/** The public half of a key as a JWK; its id is the thumbprint of RFC 7638. */
export function publicJwkOf(key: KeyObject): PublicJwk {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return toPublicJwk({ id: thumbprint(x), x })
}

export function toPublicJwk({ id, x }: { id: string; x: string }): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x, kid: id, alg: 'EdDSA', use: 'sig' }
}

/** A public key to verify with. */
export function keyOfJwk({ kty, crv, x }: PublicJwk): KeyObject {
  return createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
}

function thumbprint(x: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
}
