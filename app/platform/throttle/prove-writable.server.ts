import type { DatabaseHandle } from '../database/database.server'
import { takeTurn } from './take-turn.server'

/** No limit at all: only that it is counted shows that something can be written. */
const readiness = { name: 'readiness', turns: 1_000_000_000, seconds: 60 }

/**
 * Proves that the database can be written, and not only read: a full disk, or a server that has become a replica, lets
 * nobody sign in.
 *
 * @throws the engine's error when it cannot.
 */
export async function proveWritable({ transaction }: Pick<DatabaseHandle, 'transaction'>) {
  await transaction((tx) => takeTurn(tx, readiness, 'all', new Date()))
}
