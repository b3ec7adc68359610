import type { Limit } from '../platform/throttle/take-turn.server'

/*
 * How often programs may ask. Who guesses is counted by address, who is known by client, so that nobody can use up
 * another's turns. Searches for people stand in accounts/domain/people-lists.
 */
export const limits = {
  /** Requests for a token, right or wrong, from one network: several systems may stand behind it. */
  tokensByAddress: { name: 'api-tokens-by-address', turns: 120, seconds: 60 },
  /** Tokens that one client was given. One lasts ten minutes. */
  tokensByClient: { name: 'api-tokens-by-client', turns: 30, seconds: 60 },
  callsByClient: { name: 'api-calls-by-client', turns: 600, seconds: 60 },
  /** Calls that need no token but cost something, by whoever shows none. */
  callsByAddress: { name: 'api-calls-by-address', turns: 60, seconds: 60 },
} satisfies Record<string, Limit>

/** As many endpoints may one client have. */
export const mostWebhooks = 20

/** How many lists, and lines of them, one client may have checked within a day. */
export const batchQuota = { batches: 200, lines: 500_000, alarms: 2 } as const
