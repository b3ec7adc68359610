import type { Call } from './answer-call.server'

/** How many of a list are told at once when nobody says. */
const usual = 100

/** Which page of a list is asked for: after which cursor, and how many at most. */
export function readPage({ query }: Pick<Call, 'query'>): { after?: string; limit: number } {
  const { after, limit } = query
  return {
    after: typeof after === 'string' ? after : undefined,
    limit: typeof limit === 'number' ? limit : usual,
  }
}
