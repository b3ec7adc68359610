import { networkOf } from '../platform/throttle/network'
import type { Services } from '../context'
import { hashSubject } from '../platform/throttle/hash-subject.server'
import type { SecurityEvent } from '../platform/security/security-event'
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
  requestId?: string
  now: Date
}

export type TokenOutcome =
  | { kind: 'issued'; token: string; expiresIn: number; scopes: Scope[] }
  | { kind: 'refused'; why: 'invalid-client' | 'invalid-scope' }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Gives a client that knows its secret an access token (RFC 6749, 4.4). An unknown client, a wrong secret, a revoked
 * one and a disabled client are one answer. Every request takes a turn of its network, and one with the
 * right secret a turn of its client, so that nobody's guesses keep a client out. What became of it is told to the security log.
 */
export async function issueToken(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'security'>,
  asked: IssueToken,
): Promise<TokenOutcome> {
  const judged = await judge(services, asked)
  services.security.record(tellOf(judged, asked))
  return judged.outcome
}

/** An outcome, and what the caller is not told: whose it is, and what was wrong. */
type Judged = {
  outcome: TokenOutcome
  /** Of a client that there is; never what was typed in its place. */
  clientId: string | null
  why?: 'unknown' | 'disabled' | 'wrong-secret' | 'scope'
  limit?: 'tokens-by-network' | 'tokens-by-client'
}

async function judge(
  services: Pick<Services, 'database' | 'secrets' | 'config'>,
  { clientId, secret, scopes, address, now }: IssueToken,
): Promise<Judged> {
  const { database, secrets } = services
  const byNetwork = await database.transaction<Turn>((tx) =>
    takeTurn(tx, limits.tokensByAddress, hashSubject(secrets, networkOf(address)), now),
  )
  if (!byNetwork.allowed) {
    return { outcome: waits(byNetwork), clientId: null, limit: 'tokens-by-network' }
  }

  const client = await findClientRow(database.read, clientId)
  const held = await listLiveSecrets(database.read, clientId)
  const known = isClientSecret(
    secrets,
    secret,
    held.map(({ secretHash }) => secretHash),
  )
  if (!client || client.disabledAt || !known) {
    const why = !client ? 'unknown' : !known ? 'wrong-secret' : 'disabled'
    const outcome = { kind: 'refused', why: 'invalid-client' } as const
    return { outcome, clientId: client?.id ?? null, why }
  }

  const given = await database.transaction<Turn>((tx) =>
    takeTurn(tx, limits.tokensByClient, client.id, now),
  )
  if (!given.allowed) {
    return { outcome: waits(given), clientId, limit: 'tokens-by-client' }
  }
  const wanted = scopes ?? client.scopes
  const granted = client.scopes.filter((scope) => wanted.includes(scope))
  if (granted.length === 0 || !wanted.every((scope) => granted.some((each) => each === scope))) {
    return { outcome: { kind: 'refused', why: 'invalid-scope' }, clientId, why: 'scope' }
  }
  const token = await signAccessToken(services, { client, scopes: granted, now })
  return { outcome: { kind: 'issued', token, expiresIn: tokenSeconds, scopes: granted }, clientId }
}

function waits({ retryAfterSeconds }: Exclude<Turn, { allowed: true }>): TokenOutcome {
  return { kind: 'throttled', retryAfterSeconds }
}

function tellOf(
  { outcome, clientId, why, limit }: Judged,
  { address, requestId, now }: IssueToken,
): SecurityEvent {
  const network = networkOf(address)
  const facts = { personId: null, network, requestId: requestId ?? null, now }
  switch (outcome.kind) {
    case 'issued': {
      const detail = { clientId, scopes: outcome.scopes.join(' ') }
      return { ...facts, event: 'client.signed-in', outcome: 'success', detail }
    }
    case 'refused': {
      const detail = { clientId, why: why ?? null }
      return { ...facts, event: 'client.refused', outcome: 'failure', detail }
    }
    case 'throttled': {
      const { retryAfterSeconds } = outcome
      const detail = { limit: limit ?? null, retryAfterSeconds, clientId }
      return { ...facts, event: 'limit.reached', outcome: 'refused', detail }
    }
  }
}
