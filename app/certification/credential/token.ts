import { z } from 'zod'
import { statusListLength } from './status-place'

/** A code as it was issued: the signature vouches for its check character. */
export const certificateCode = /^[0-9A-Z]{18}$/

/** In characters; one of ours has about 450. */
export const longestToken = 2000

/** What the token of a QR code says of its certificate. */
export const tokenClaimsSchema = z
  .object({
    /** Origin of the site that issued it. */
    iss: z.string().min(1),
    /** The certificate's code. */
    c: z.string().regex(certificateCode),
    /** The holder's name as it is printed. */
    n: z.string().min(1),
    /** Slug of the programme. */
    p: z.string().min(1),
    /** Academic hours. */
    h: z.number().min(0).finite(),
    /**
     * Of the training: its academic hours; of a part its number, and of how many where that is settled. Absent where the
     * certificate does not say. The training's name would make the code too large to scan.
     */
    t: z.array(z.number().int().min(1).max(1000)).min(1).max(3).optional(),
    /** When it was awarded, in seconds. */
    iat: z.number().int().min(0).max(1e11),
    /** The last second in which it is valid; absent when no term is set. */
    exp: z.number().int().min(0).max(1e11).optional(),
    /** Number and position in the status lists. */
    st: z.tuple([
      z.number().int().min(0),
      z
        .number()
        .int()
        .min(0)
        .max(statusListLength - 1),
    ]),
  })
  .strict()

export type TokenClaims = z.infer<typeof tokenClaimsSchema>

/** What a header says that its token is. */
export const tokenType = 'shanyrak+jwt'

/** The one header of our tokens (RFC 7515), so that nothing in it is left to choose. */
export function tokenHeader(kid: string): string {
  return JSON.stringify({ alg: 'EdDSA', kid, typ: tokenType })
}
