import type { OwnTable } from '../platform/database/own-rows'
import { ownTransfers } from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnAuthorityTables(): OwnTable[] {
  return [ownTransfers]
}
