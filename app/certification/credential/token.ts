import * as z from 'zod/v4-mini'
import { statusListLength } from './status-place'

/** A code as it was issued: the signature vouches for its check character. */
export const certificateCode = /^[0-9A-Z]{18}$/

/** In characters; one of ours has about 450. */
export const longestToken = 2000

const text = z.string().check(z.minLength(1))
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

/** What the token of a QR code says of its certificate. */
export const tokenClaimsSchema = z.strictObject({
  /** Origin of the site that issued it. */
  iss: text,
  /** The certificate's code. */
  c: z.string().check(z.regex(certificateCode)),
  /** The holder's name as it is printed. */
  n: text,
  /** Slug of the programme. */
  p: text,
  /** Academic hours. */
  h: z.number().check(z.minimum(0)),
  /**
   * Of the training: its academic hours; of a part its number, and of how many where that is settled. Absent where the
   * certificate does not say. The training's name would make the code too large to scan.
   */
  t: z.optional(z.array(whole(1, 1000)).check(z.minLength(1), z.maxLength(3))),
  /** When it was awarded, in seconds. */
  iat: whole(0, 1e11),
  /** The last second in which it is valid; absent when no term is set. */
  exp: z.optional(whole(0, 1e11)),
  /** Number and position in the status lists. */
  st: z.tuple([whole(0, Number.MAX_SAFE_INTEGER), whole(0, statusListLength - 1)]),
})

export type TokenClaims = z.infer<typeof tokenClaimsSchema>

/** What a header says that its token is. */
export const tokenType = 'shanyrak+jwt'

/** The one header of our tokens (RFC 7515), so that nothing in it is left to choose. */
export function tokenHeader(kid: string): string {
  return JSON.stringify({ alg: 'EdDSA', kid, typ: tokenType })
}
