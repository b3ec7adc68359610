import { from as openMultikey } from '@digitalbazaar/ed25519-multikey'
import { fromBase64url, fromUtf8, utf8 } from './bytes'
import {
  doubted,
  type CredentialCheck,
  type CredentialFacts,
  type TrainingFacts,
} from './credential-facts'
import { isCompromised, multikeyOf, type IssuerKey, type IssuerKeys } from './issuer-keys'
import { readCredentialText } from './read-credential-text'
import { longestToken, tokenClaimsSchema, tokenHeader, type TokenClaims } from './token'

export type TokenCheck = CredentialCheck

/**
 * Whether a text is a token that one of the believed issuers signed, and what it says. The header must be ours to
 * the byte, so that `alg: none`, another algorithm and another kind of token are no tokens here. Dates and status
 * are the caller's next questions.
 */
export async function checkToken(text: string, trust: IssuerKeys): Promise<TokenCheck> {
  const token = readToken(text)
  if (!token) return doubted('foreign-shape')
  const { claims, kid, message, signature } = token
  const issuer = trust.find((known) => known.issuer === claims.iss)
  if (!issuer) return doubted('unknown-issuer')
  const key = issuer.keys.find((known) => known.kid === kid)
  if (!key) return doubted('unknown-key')
  if (!(await holds(key, message, signature))) return doubted('wrong-signature', kid)
  const facts = readFacts(claims)
  if (isCompromised(key, facts.awardedAt)) {
    return { signature: 'good', issuer: 'unknown', keyId: kid, facts, why: 'compromised-key' }
  }
  return { signature: 'good', issuer: 'known', keyId: kid, facts }
}

function readToken(text: string) {
  const parts = text.length > longestToken ? [] : text.split('.')
  const [header, payload, signature] = parts.map(fromBase64url)
  if (parts.length !== 3 || !header || !payload || signature?.length !== 64) return null
  const kid = readKid(header)
  const claims = readClaims(payload)
  if (kid === null || !claims) return null
  const message = utf8(text.slice(0, text.lastIndexOf('.')))
  return { kid, claims, message, signature }
}

function readKid(header: Uint8Array): string | null {
  const fields = readJson(header)
  if (!fields || !('kid' in fields) || typeof fields.kid !== 'string') return null
  return tokenHeader(fields.kid) === fromUtf8(header) ? fields.kid : null
}

function readClaims(payload: Uint8Array): TokenClaims | null {
  const claims = tokenClaimsSchema.safeParse(readJson(payload))
  return claims.success ? claims.data : null
}

function readJson(bytes: Uint8Array): object | null {
  try {
    const read = readCredentialText(fromUtf8(bytes))
    return read.kind === 'read' ? read.document : null
  } catch {
    return null
  }
}

/** In a browser the package does the sum itself, so that phones whose WebCrypto has no Ed25519 can check, too. */
async function holds(key: IssuerKey, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const multikey = await openMultikey({ type: 'Multikey', publicKeyMultibase: multikeyOf(key) })
  return multikey.verifier().verify({ data, signature })
}

function readFacts(claims: TokenClaims): CredentialFacts {
  const { iss, c, n, p, h, t, iat, exp, st } = claims
  return {
    code: c,
    issuer: iss,
    issuerName: null,
    holderName: n,
    programme: p,
    title: null,
    academicHours: h,
    training: t ? readTraining(t) : null,
    awardedAt: new Date(iat * 1000),
    // The whole second is still valid, as the statement's last millisecond is.
    expiresAt: exp === undefined ? null : new Date(exp * 1000 + 999),
    place: { list: st[0], position: st[1] },
  }
}

function readTraining([academicHours = 0, number, of]: number[]): TrainingFacts {
  const part = number === undefined ? null : { number, of: of ?? null }
  return { slug: null, title: null, academicHours, part }
}
