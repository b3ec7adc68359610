import type { PublicJwk } from './public-jwk'

/** A key that can sign: its private half is at hand, in a file or behind a device. */
export type SigningKey = {
  jwk: PublicJwk
  /** When it was made, as far as can be told. */
  madeAt: Date
  /** Ed25519 (RFC 8032), 64 bytes. Synchronous, as a file is and a PKCS #11 module would be. */
  sign: (message: Uint8Array) => Buffer
}

/**
 * Where private keys come from. The public history is the database's; here is only what can sign. A device that
 * speaks PKCS #11 would be one more of these.
 */
export type KeySource = {
  /** The keys that are here, those first that were made first. */
  list: () => SigningKey[]
  /** Where a key with this id should be, for an operator who looks for it. */
  placeOf: (keyId: string) => string
  /** The files that hold private keys, for a backup and for whoever examines their modes. */
  files: () => { keyId: string; file: string }[]
  /** Makes a key and keeps it; null where keys are made elsewhere and only named here. */
  make: (() => SigningKey) | null
  /** Forgets a key that was made but never entered the history. */
  discard: (keyId: string) => void
}
