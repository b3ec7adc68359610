import { z } from 'zod'
import { from as openMultikey } from '@digitalbazaar/ed25519-multikey'
import { base64url, fromBase64url, utf8 } from '../../certification/credential/bytes'
import { multikeyOf, type IssuerKeys } from '../../certification/credential/issuer-keys'
import { languages, type Language, type Multilingual } from '../../platform/i18n/language'
import type { Freshness } from './known-age'

/** All that an offline check goes by. It names no certificate and nobody. */
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
type KnownList = {
  /** Origin of the site that issued it. */
  issuer: string
  list: number
  revocation: string
  suspension: string
}

/** What is known as it travels: the very text that was signed, with the name of the key that signed it. */
export type SignedKnown = { text: string; keyId: string; signature: string }

const line = z.string().min(1).max(2000)
const instant = z.string().datetime()
const encodedList = z.string().regex(/^u[\w-]{1,40000}$/)

/** What is known as the site writes it; with anything beside it, or of another type, it is not opened. */
const knownShape: z.ZodType<Known> = z
  .object({
    asOf: instant.nullable(),
    freshness: z
      .object({
        staleHours: z.number().int().min(1).max(168),
        unknownDays: z.number().int().min(1).max(31),
      })
      .strict(),
    language: z.enum(languages),
    issuers: z.array(
      z
        .object({
          issuer: line,
          did: line,
          keys: z.array(
            z
              .object({
                kid: line,
                x: z.string().regex(/^[\w-]{43}$/),
                compromisedFrom: instant.nullable(),
              })
              .strict(),
          ),
        })
        .strict(),
    ),
    lists: z.array(
      z
        .object({
          issuer: line,
          list: z.number().int().min(0),
          revocation: encodedList,
          suspension: encodedList,
        })
        .strict(),
    ),
    programmes: z.record(z.object({ kk: line, ru: line, en: line }).strict()),
  })
  .strict()

const signedShape: z.ZodType<SignedKnown> = z
  .object({ text: z.string(), keyId: line, signature: z.string() })
  .strict()

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
 * @param signed as it was read, whatever it is.
 * @returns null for what was altered or damaged, has another form, or was signed with a key that is not believed.
 */
export async function openKnown(signed: unknown): Promise<Known | null> {
  try {
    const { text, keyId, signature } = signedShape.parse(signed)
    const known = knownShape.parse(JSON.parse(text))
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
