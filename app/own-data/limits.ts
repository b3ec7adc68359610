import type { Limit } from '../platform/throttle/take-turn.server'

/** How often somebody takes their data along: it is read anew each time. */
export const archiveLimit: Limit = { name: 'archive-by-person', turns: 10, seconds: 86_400 }
