import { networkOf } from '../platform/throttle/network'
import type { Pace } from '../platform/throttle/pace'
import { shareTurns } from '../platform/throttle/share-turns'

/** Where somebody tries, and for whom. */
export type Try = {
  /** Of whom: an e-mail address, or the id of a person. Null for what can be nobody's. */
  account: string | null
  address: string
  /** The known device of that account from which it is tried; null for a device that the account does not know. */
  deviceHash: string | null
}

/** Limits on trying something for an account. */
export type TryPaces = {
  /** For one account from one known device. */
  byDevice: Pace
  /** For one account from one network. */
  byPair: Pace
  /** For one account from everywhere, known devices aside. */
  byAccount: Pace
  /** From one network, whatever the account, known devices aside. */
  byNetwork: Pace
}

/**
 * What a try is counted by. A device that the account knows is counted by itself alone, so that nobody else, wherever and
 * however many they are, can slow its owner down. Everything else is counted by the pair of account and network, and
 * bounded for the account as a whole, of which no network gets all, and for the network as a whole.
 */
export function turnsOf(paces: TryPaces, { account, address, deviceHash }: Try): [Pace, string][] {
  const network = networkOf(address)
  if (account === null) return [[paces.byNetwork, network]]
  if (deviceHash !== null) return [[paces.byDevice, `${account} ${deviceHash}`]]
  return [
    [paces.byPair, `${account} ${network}`],
    ...shareTurns(paces.byAccount, account, address),
    [paces.byNetwork, network],
  ]
}
