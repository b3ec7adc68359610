import type { DatabaseHandle } from '../platform/database/database.server'
import type { Turn } from '../platform/throttle/take-turn.server'
import { networkOf } from './domain/network'
import { limits } from './limits'
import { takeTurns } from './take-turns.server'

/**
 * Takes a turn at a second factor. Three of a million codes are right at any time, and each try counts, also the
 * right one: whoever has the password and tries fifty a day needs some eighteen years.
 */
export function takeFactorTurn(
  database: DatabaseHandle,
  { personId, address, now }: { personId: string; address: string; now: Date },
): Promise<Turn> {
  return takeTurns(
    database,
    [
      [limits.secondFactorByAddress, networkOf(address)],
      [limits.secondFactorByPerson, personId],
      [limits.secondFactorByPersonDaily, personId],
    ],
    now,
  )
}
