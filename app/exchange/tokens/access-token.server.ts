import { errors, jwtVerify, SignJWT } from 'jose'
import { v7 as uuid } from 'uuid'
import type { Services } from '../../context'
import { tidyScopes, type Client, type Scope } from '../domain/client'
import { tokenKeyOf } from './token-key.server'

/** How long a token works, in seconds. */
export const tokenSeconds = 600

/** The media type of an access token (RFC 9068, 2.1). */
const type = 'at+jwt'

type Signing = Pick<Services, 'secrets' | 'config'>

/** Signs an access token (RFC 9068) for a client. */
export function signAccessToken(
  { secrets, config }: Signing,
  { client, scopes, now }: { client: Client; scopes: Scope[]; now: Date },
): Promise<string> {
  const key = tokenKeyOf(secrets)
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({ client_id: client.id, scope: scopes.join(' '), regions: client.regions })
    .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: key.id })
    .setIssuer(config.baseUrl.origin)
    .setAudience(audienceOf(config.baseUrl))
    .setSubject(client.id)
    .setJti(uuid())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + tokenSeconds)
    .sign(key.privateKey)
}

export type CheckedToken =
  | { kind: 'good'; clientId: string; scopes: Scope[]; regions: string[] }
  | { kind: 'bad' | 'expired' }

/**
 * Checks an access token: EdDSA and no other algorithm, our key, our name, for this API, not expired by a
 * second. Whether its client may still do anything is asked of the database.
 */
export async function checkAccessToken(
  { secrets, config }: Signing,
  token: string,
  now: Date,
): Promise<CheckedToken> {
  try {
    const { payload } = await jwtVerify(token, tokenKeyOf(secrets).publicKey, {
      algorithms: ['EdDSA'],
      typ: type,
      issuer: config.baseUrl.origin,
      audience: audienceOf(config.baseUrl),
      requiredClaims: ['sub', 'exp', 'iat', 'jti', 'scope', 'regions'],
      maxTokenAge: tokenSeconds,
      clockTolerance: 0,
      currentDate: now,
    })
    return {
      kind: 'good',
      clientId: payload.sub ?? '',
      scopes: tidyScopes(String(payload.scope).split(' ')),
      regions: Array.isArray(payload.regions) ? payload.regions.map(String) : [],
    }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { kind: 'expired' }
    if (error instanceof errors.JOSEError) return { kind: 'bad' }
    throw error
  }
}

function audienceOf(baseUrl: URL): string {
  return `${baseUrl.origin}/api/v1`
}
