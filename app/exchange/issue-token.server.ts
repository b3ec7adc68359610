import { networkOf } from '../accounts/domain/network'
import type { Services } from '../context'
import { hashSubject } from '../platform/throttle/hash-subject.server'
import { takeTurn, type Turn } from '../platform/throttle/take-turn.server'
import { findClientRow, listLiveSecrets } from './data/clients'
import type { Scope } from './domain/client'
import { limits } from './limits'
import { isClientSecret } from './secrecy/client-secret.server'
import { signAccessToken, tokenSeconds } from './tokens/access-token.server'

export type IssueToken = {
  clientId: string
  secret: string
  /** Scopes that the token should have; all of the client's when left out. */
  scopes?: readonly string[]
  address: string
  now: Date
}

export type TokenOutcome =
  | { kind: 'issued'; token: string; expiresIn: number; scopes: Scope[] }
  | { kind: 'refused'; why: 'invalid-client' | 'invalid-scope' }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Gives a client that knows its secret an access token (RFC 6749, 4.4). An unknown client, a wrong secret, a revoked
 * one and a disabled client are one answer. Every request takes a turn of its network, and one with the
 * right secret a turn of its client, so that nobody's guesses keep a client out.
 */
export async function issueToken(
  services: Pick<Services, 'database' | 'secrets' | 'config'>,
  { clientId, secret, scopes, address, now }: IssueToken,
): Promise<TokenOutcome> {
  const { database, secrets } = services
  const asked = await database.transaction<Turn>((tx) =>
    takeTurn(tx, limits.tokensByAddress, hashSubject(secrets, networkOf(address)), now),
  )
  if (!asked.allowed) return { kind: 'throttled', retryAfterSeconds: asked.retryAfterSeconds }

  const client = await findClientRow(database.read, clientId)
  const held = await listLiveSecrets(database.read, clientId)
  const known = isClientSecret(
    secrets,
    secret,
    held.map(({ secretHash }) => secretHash),
  )
  if (!client || client.disabledAt || !known) return { kind: 'refused', why: 'invalid-client' }

  const given = await database.transaction<Turn>((tx) =>
    takeTurn(tx, limits.tokensByClient, client.id, now),
  )
  if (!given.allowed) return { kind: 'throttled', retryAfterSeconds: given.retryAfterSeconds }
  const wanted = scopes ?? client.scopes
  const granted = client.scopes.filter((scope) => wanted.includes(scope))
  if (granted.length === 0 || !wanted.every((scope) => granted.some((each) => each === scope))) {
    return { kind: 'refused', why: 'invalid-scope' }
  }
  const token = await signAccessToken(services, { client, scopes: granted, now })
  return { kind: 'issued', token, expiresIn: tokenSeconds, scopes: granted }
}
