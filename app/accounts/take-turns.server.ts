import type { DatabaseHandle } from '../platform/database/database.server'
import { takeTurn, type Limit, type Turn } from '../platform/throttle/take-turn.server'

/** Takes one turn under each of several limits, in a transaction of its own; every one must allow it. */
export function takeTurns(
  database: DatabaseHandle,
  turns: [Limit, string][],
  now: Date,
): Promise<Turn> {
  return database.transaction(async (tx) => {
    for (const [limit, subject] of turns) {
      const turn = await takeTurn(tx, limit, subject, now)
      if (!turn.allowed) return turn
    }
    return { allowed: true }
  })
}
