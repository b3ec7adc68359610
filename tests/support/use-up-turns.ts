import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { takeTurn, type Limit } from '../../app/platform/throttle/take-turn.server'

/** Takes so many turns of a subject at once, as if it had asked as often. */
export function useUpTurns(
  database: DatabaseHandle,
  { limit, subject, turns, now }: { limit: Limit; subject: string; turns: number; now: Date },
): Promise<void> {
  return database.transaction(async (tx) => {
    for (let turn = 0; turn < turns; turn++) await takeTurn(tx, limit, subject, now)
  })
}
