import type { OwnTable } from '../platform/database/own-rows'
import {
  ownClaims,
  ownDecisions,
  ownEvents,
  ownExtracts,
  ownForm,
  ownLooks,
  ownReminders,
} from './data/own-rows'

/** The tables of this room with rows about one person, for that person. */
export function listOwnRecordTables(): OwnTable[] {
  return [ownForm, ownEvents, ownClaims, ownDecisions, ownExtracts, ownReminders, ownLooks]
}
