import { base58, fromBase64url } from './bytes'

/** A public key of an issuer, as it is published. */
export type IssuerKey = {
  /** Its thumbprint (RFC 7638). */
  kid: string
  /** The 32 bytes of the Ed25519 public key, base64url. */
  x: string
  /** What it signed at or after this instant is not believed; ISO 8601, null for a key in good standing. */
  compromisedFrom: string | null
}

/** Whom a check believes: an origin, its DID, and every key that ever signed for it. */
export type TrustedIssuer = { issuer: string; did: string; keys: readonly IssuerKey[] }
export type IssuerKeys = readonly TrustedIssuer[]

/** The did:web of a site (did:web method, 3.1): its host, and its port percent-encoded. */
export function issuerDid(baseUrl: string): string {
  return `did:web:${new URL(baseUrl).host.replace(':', '%3A')}`
}

/** An Ed25519 public key as a Multikey (W3C Controlled Identifiers 1.0, 2.2.2): 0xed01 before its 32 bytes. */
export function multikeyOf({ x }: { x: string }): string {
  const bytes = fromBase64url(x)
  if (bytes?.length !== 32) throw new TypeError('an Ed25519 public key has 32 bytes')
  return `z${base58(Uint8Array.of(0xed, 0x01, ...bytes))}`
}

/** How a proof names the key that made it: the issuer's DID and the key as a Multikey. */
export function methodIdOf(did: string, key: { x: string }): string {
  return `${did}#${multikeyOf(key)}`
}

/** The issuer's own key of that name; a key of anybody else's is none. */
export function findKey(issuer: TrustedIssuer, methodId: string): IssuerKey | undefined {
  return issuer.keys.find((key) => methodIdOf(issuer.did, key) === methodId)
}

/** Whether a key may not be believed in what it signed at an instant. */
export function isCompromised(key: IssuerKey, signedAt: Date): boolean {
  return key.compromisedFrom !== null && signedAt >= new Date(key.compromisedFrom)
}
