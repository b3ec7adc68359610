import { networkOf } from '../../platform/throttle/network'
import type { RequestContext } from '../../context'
import { countTurn, type Limit } from '../../platform/throttle/take-turn.server'
import { limits } from '../limits'
import type { Caller } from './authorize-call.server'
import { refuse } from './problems'

/**
 * Takes a turn for a call, of its client or, when no token was shown, of its network. When turns cannot be counted the
 * error goes through and nothing is answered.
 *
 * @returns the headers that tell what is left (draft-ietf-httpapi-ratelimit-headers), or the refusal.
 */
export async function takeCallTurn(
  {
    database,
    address,
    now,
    requestId,
  }: Pick<RequestContext, 'database' | 'address' | 'now' | 'requestId'>,
  caller: Caller | null,
): Promise<Record<string, string> | Response> {
  const [limit, subject]: [Limit, string] = caller
    ? [limits.callsByClient, caller.id]
    : [limits.callsByAddress, networkOf(address)]
  const turn = await database.transaction((tx) => countTurn(tx, limit, subject, now))
  const headers = {
    'RateLimit-Policy': `"calls";q=${limit.turns};w=${limit.seconds}`,
    RateLimit: `"calls";r=${turn.remaining};t=${turn.resetSeconds}`,
  }
  return turn.allowed ? headers : tellWait(requestId, turn.resetSeconds, headers)
}

/** The refusal of whoever asks too often, and when to ask again. */
export function tellWait(
  requestId: string,
  seconds: number,
  headers: Record<string, string> = {},
): Response {
  return refuse('too-many-requests', requestId, {
    detail: `Ask again in ${seconds} seconds.`,
    headers: { ...headers, 'Retry-After': String(seconds) },
  })
}
