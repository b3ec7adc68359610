import type { Register } from '../platform/audit/compare-register.server'
import { announcedLists, checkedLists, movedBetweenDesks } from './data/registers'

/** The tables of this room whose every row has an entry in the audit trail. */
export function listAuthorityRegisters(): Register[] {
  return [movedBetweenDesks, checkedLists, announcedLists]
}
