/** An Ed25519 public key as a JWK (RFC 8037). */
type PublicJwk = { kid: string; kty: 'OKP'; crv: 'Ed25519'; x: string }

/** The did:web of a site (did:web method, 3.1): its host, and its port percent-encoded. */
export function didOf(baseUrl: URL): string {
  return `did:web:${baseUrl.host.replace(':', '%3A')}`
}

/**
 * The DID document of this issuer (DID Core 1.0). Each key stands there twice: as a JWK, and as a Multikey under the
 * name that `eddsa-rdfc-2022` looks for.
 *
 * Retired keys stay, so that what they signed outlives them. One that others may have had stays to be looked at, but
 * asserts nothing any more: a stranger cannot tell what it signed before.
 *
 * @param multibase says a key's 32 bytes as a Multikey, `z6Mk...`.
 * @param isBelieved whether nobody else ever had a key, as far as is known.
 */
export function didDocument<Key extends PublicJwk>(
  baseUrl: URL,
  keys: Key[],
  multibase: (key: Key) => string,
  isBelieved: (key: Key) => boolean,
) {
  const id = didOf(baseUrl)
  const methodsOf = (key: Key) => {
    const publicKeyMultibase = multibase(key)
    const { kty, crv, x, kid } = key
    return [
      {
        id: `${id}#${kid}`,
        type: 'JsonWebKey',
        controller: id,
        publicKeyJwk: { kty, crv, x, kid },
      },
      { id: `${id}#${publicKeyMultibase}`, type: 'Multikey', controller: id, publicKeyMultibase },
    ]
  }
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/jwk/v1',
      'https://w3id.org/security/multikey/v1',
    ],
    id,
    verificationMethod: keys.flatMap(methodsOf),
    assertionMethod: keys
      .filter(isBelieved)
      .flatMap(methodsOf)
      .map((method) => method.id),
  }
}
