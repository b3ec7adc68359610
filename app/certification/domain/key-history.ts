import { endsLater } from '../../platform/clock/from-the-future'

/** A key that signs or has signed, and what became of it. Only its public half is known here. */
export type KnownKey = {
  /** RFC 7638 thumbprint. */
  id: string
  /** The 32 bytes of the Ed25519 public key, base64url. */
  x: string
  createdAt: Date
  /** From when on it signs no more; null while it does, or is still to begin. */
  retiredFrom: Date | null
  /** From when on others may have had it; null as far as we know, nobody ever did. */
  compromisedFrom: Date | null
}

/** Every key there ever was. */
export type KeyHistory = readonly KnownKey[]

/** Whether a key was ours alone when it signed. */
export type KeyTrust = 'trusted' | 'compromised' | 'unknown'

/**
 * A new key is known to all before it signs: so long, in milliseconds. Every process looks into the history more often
 * than that, so that none meets a certificate whose key it has not heard of.
 */
export const keyLead = 5_000

/**
 * The key that signs at an instant: the oldest that is neither retired by then nor compromised. So of two keys the
 * new one waits until the old one has retired. Null when there is none.
 */
export function signingKeyAt(history: KeyHistory, now: Date): KnownKey | null {
  const [oldest] = history
    .filter((key) => !key.compromisedFrom && !isRetired(key, now))
    .sort((a, b) => +a.createdAt - +b.createdAt || (a.id < b.id ? -1 : 1))
  return oldest ?? null
}

/** No key is retired for later than keyLead: one that is was retired while the clock ran ahead. */
function isRetired({ retiredFrom }: KnownKey, now: Date): boolean {
  return retiredFrom !== null && !endsLater(retiredFrom, keyLead, now)
}

/**
 * Whether what a key signed at an instant is believed. A retired key's word stands for ever; a compromised one's only
 * from before the instant at which others may have got hold of it.
 */
export function trustAt(key: KnownKey | undefined, signedAt: Date): KeyTrust {
  if (!key) return 'unknown'
  return key.compromisedFrom && signedAt >= key.compromisedFrom ? 'compromised' : 'trusted'
}
