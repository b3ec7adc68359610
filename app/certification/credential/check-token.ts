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
import { longestToken, tokenClaimsSchema, tokenHeader, tokenType, type TokenClaims } from './token'

export type TokenCheck = CredentialCheck

/**
 * Whether a text is a token that one of the believed issuers signed, and what it says. The header must be ours to
 * the byte, so that `alg: none`, another algorithm and another kind of token are no tokens here. A token has one spelling
 * (RFC 7515, 3.1): one that names us, and is not in ours, was changed. Dates and status are the caller's next questions.
 */
export async function checkToken(text: string, trust: IssuerKeys): Promise<TokenCheck> {
  const parts = text.length > longestToken ? [] : text.split('.')
  const [header = null, payload = null, signature = null] = parts.map(fromBase64url)
  const kid = header && readKid(header)
  const claims = payload && readClaims(payload)
  if (parts.length !== 3 || kid === null || !claims || signature?.length !== 64) {
    return doubted(namesUs({ header, payload }, trust) ? 'wrong-signature' : 'foreign-shape')
  }
  const message = utf8(text.slice(0, text.lastIndexOf('.')))
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

type Halves = { header: Uint8Array | null; payload: Uint8Array | null }

/** Whether either half says that a token is one of ours, whatever became of the other. */
function namesUs({ header, payload }: Halves, trust: IssuerKeys): boolean {
  const said = header && readJson(header)
  if (said && 'typ' in said && said.typ === tokenType) return true
  const claimed = payload && readJson(payload)
  if (!claimed || !('iss' in claimed)) return false
  return trust.some(({ issuer }) => issuer === claimed.iss)
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

/**
 * In a browser the package does the sum itself, so that phones whose WebCrypto has no Ed25519 can check, too. There it throws
 * at a signature whose halves are no point and no scalar; such a one is invalid (RFC 8032, 5.1.7).
 */
async function holds(key: IssuerKey, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const multikey = await openMultikey({ type: 'Multikey', publicKeyMultibase: multikeyOf(key) })
  return multikey
    .verifier()
    .verify({ data, signature })
    .catch(() => false)
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
