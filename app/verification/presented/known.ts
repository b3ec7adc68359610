import * as z from 'zod/v4-mini'
import { from as openMultikey } from '@digitalbazaar/ed25519-multikey'
import { base64url, fromBase64url, utf8 } from '../../certification/credential/bytes'
import {
  multikeyOf,
  type IssuerKey,
  type IssuerKeys,
} from '../../certification/credential/issuer-keys'
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

/**
 * The keys that a file may be opened by: exactly those under which the site's issuers are known, and none beside them. They stand where
 * the digest of the file covers them.
 */
export type Anchors = readonly IssuerKey[]

const line = z.string().check(z.minLength(1), z.maxLength(2000))
const encodedList = z.string().check(z.regex(/^u[\w-]{1,40000}$/))
const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

const keysShape: z.ZodMiniType<IssuerKey[]> = z.array(
  z.strictObject({
    kid: line,
    x: z.string().check(z.regex(/^[\w-]{43}$/)),
    compromisedFrom: z.nullable(z.iso.datetime()),
  }),
)

/** What is known as the site writes it; with anything beside it, or of another type, it is not opened. */
const knownShape: z.ZodMiniType<Known> = z.strictObject({
  asOf: z.nullable(z.iso.datetime()),
  freshness: z.strictObject({ staleHours: count(1, 168), unknownDays: count(1, 31) }),
  language: z.enum(languages),
  issuers: z.array(z.strictObject({ issuer: line, did: line, keys: keysShape })),
  lists: z.array(
    z.strictObject({
      issuer: line,
      list: z.int().check(z.minimum(0)),
      revocation: encodedList,
      suspension: encodedList,
    }),
  ),
  programmes: z.record(z.string(), z.strictObject({ kk: line, ru: line, en: line })),
})

const signedShape: z.ZodMiniType<SignedKnown> = z.strictObject({
  text: z.string(),
  keyId: line,
  signature: z.string(),
})

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
 * Opens what the site itself answers with: lists, keys and the instant up to which they tell must be as one of these keys signed
 * them. Of what somebody else may have written it says no more than that: see `openAnchoredKnown`.
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

/**
 * Opens what a file carries that went from hand to hand: as `openKnown`, and under every issuer in it stand exactly the keys of the
 * anchors, so whoever brings keys of their own, or calls a lost one sound, must change the anchors, too.
 *
 * @param anchors as they stand in the file, whatever that is.
 * @returns null for what `openKnown` does not open, and for what names other keys than the anchors.
 */
export async function openAnchoredKnown(signed: unknown, anchors: unknown): Promise<Known | null> {
  const keys = keysShape.safeParse(anchors)
  const known = await openKnown(signed)
  if (!keys.success || !known) return null
  const isAnchored = known.issuers.every(({ keys: each }) => isSame(each, keys.data))
  return isAnchored ? known : null
}

function isSame(keys: Anchors, others: Anchors): boolean {
  return JSON.stringify(keys) === JSON.stringify(others)
}
