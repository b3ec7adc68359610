import { networkOf } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import type { Turn } from '../platform/throttle/take-turn.server'
import { takePaces } from '../accounts/take-turns.server'
import type { Services } from '../context'
import { everybody, limits } from './limits'

/** Takes a turn of whoever presents something that is doubted: by network address, and in all. */
export function takeDoubtTurn(
  services: Pick<Services, 'database' | 'secrets'>,
  address: string,
  now: Date,
): Promise<Turn> {
  return takePaces(
    services,
    [
      [limits.doubtedByAddress, networkOf(address)],
      ...shareTurns(limits.doubtedInAll, everybody, address),
    ],
    now,
  )
}
