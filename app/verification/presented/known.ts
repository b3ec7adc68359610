import { from as openMultikey } from '@digitalbazaar/ed25519-multikey'
import { base64url, fromBase64url, utf8 } from '../../certification/credential/bytes'
import { multikeyOf, type IssuerKeys } from '../../certification/credential/issuer-keys'
import type { Language, Multilingual } from '../../platform/i18n/language'
import type { Freshness } from './known-age'

/** All that a check without a line goes by. It names no certificate and nobody. */
export type Known = {
  /** Up to when it is known what was revoked; ISO 8601, null when nothing is. */
  asOf: string | null
  freshness: Freshness
  /** The language that it was asked for in. */
  language: Language
  issuers: IssuerKeys
  lists: KnownList[]
  /** Titles of programmes by their slugs; a token is too small to carry its own. */
  programmes: Record<string, Multilingual>
}

/** The status lists of one number, encoded as their credentials carry them. */
export type KnownList = {
  /** Origin of the site that issued it. */
  issuer: string
  list: number
  revocation: string
  suspension: string
}

/** What is known as it travels: the very text that was signed, with the name of the key that signed it. */
export type SignedKnown = { text: string; keyId: string; signature: string }

/** Set before what is signed, so that it can be taken for nothing else that the same key signs. */
const purpose = 'shanyrak: what is known without a line\n'

/** Signs what is known with a key of the site (Ed25519, base64url). */
export function signKnown(
  known: Known,
  { keyId, sign }: { keyId: string; sign: (message: Uint8Array) => Uint8Array },
): SignedKnown {
  const text = JSON.stringify(known)
  return { text, keyId, signature: base64url(sign(utf8(purpose + text))) }
}

/**
 * Opens what is known: lists, keys and the instant up to which they tell must be as one of these keys signed them.
 *
 * @returns null for what was altered or damaged, or was signed with a key that is not believed.
 */
export async function openKnown({ text, keyId, signature }: SignedKnown): Promise<Known | null> {
  try {
    const known: Known = JSON.parse(text)
    const keys = known.issuers.flatMap(({ keys }) => keys)
    const key = keys.find(({ kid, compromisedFrom }) => kid === keyId && compromisedFrom === null)
    const bytes = fromBase64url(signature)
    if (!key || bytes?.length !== 64) return null
    const multikey = await openMultikey({ type: 'Multikey', publicKeyMultibase: multikeyOf(key) })
    const data = utf8(purpose + text)
    return (await multikey.verifier().verify({ data, signature: bytes })) ? known : null
  } catch {
    return null
  }
}
