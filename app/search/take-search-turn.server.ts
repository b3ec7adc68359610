import { takePaces } from '../accounts/take-turns.server'
import type { Services } from '../context'
import { networkOf } from '../platform/throttle/network'
import type { Turn } from '../platform/throttle/take-turn.server'
import { searchPace } from './limits'

/**
 * Counts a search against the limit of the visitor's network. It stores a keyed hash of the network, and nothing about the
 * query.
 */
export function takeSearchTurn(
  services: Pick<Services, 'database' | 'secrets'>,
  address: string,
  now: Date,
): Promise<Turn> {
  return takePaces(services, [[searchPace, networkOf(address)]], now)
}
