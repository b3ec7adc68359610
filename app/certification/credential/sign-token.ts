import type { Training } from '../../learning/domain/training'
import { trainingOf, type Statement } from '../domain/statement'
import { base64url, utf8 } from './bytes'
import type { StatusPlace } from './status-place'
import { tokenClaimsSchema, tokenHeader, type TokenClaims } from './token'

export type TokenSigner = {
  /** Thumbprint of the key. */
  kid: string
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** What the token says of a statement. */
export function claimsOf(statement: Statement, { list, position }: StatusPlace): TokenClaims {
  const { code, holder, programme, credit, awardedAt, expiresAt, issuer } = statement
  const training = trainingOf(statement)
  return {
    iss: issuer.baseUrl,
    c: code,
    n: holder.name,
    p: programme.slug,
    h: credit.academicHours,
    ...(training && { t: partOf(training) }),
    iat: toSeconds(awardedAt),
    ...(expiresAt !== null && { exp: toSeconds(expiresAt) }),
    st: [list, position],
  }
}

/**
 * The compact token of a QR code: JWS (RFC 7515) with EdDSA (RFC 8037).
 *
 * @throws ZodError rather than sign what `checkToken` would not read back.
 */
export async function signToken(claims: TokenClaims, { kid, sign }: TokenSigner): Promise<string> {
  const payload = JSON.stringify(tokenClaimsSchema.parse(claims))
  const signed = `${base64url(utf8(tokenHeader(kid)))}.${base64url(utf8(payload))}`
  return `${signed}.${base64url(await sign(utf8(signed)))}`
}

function partOf({ academicHours, part }: Training): number[] {
  return [academicHours, ...(part ? [part.number] : []), ...(part?.of ? [part.of] : [])]
}

function toSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}
