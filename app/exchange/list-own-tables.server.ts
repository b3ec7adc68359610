import type { OwnTable } from '../platform/database/own-rows'
import { ownFeedEvents } from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnExchangeTables(): OwnTable[] {
  return [ownFeedEvents]
}
