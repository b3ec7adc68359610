import type { Register } from '../platform/audit/compare-register.server'
import { decided, extracted, lookedAt, proposedDecisions, publishedTables } from './data/registers'

/** The tables of this room whose every row has an entry in the audit trail. */
export function listEligibilityRegisters(): Register[] {
  return [decided, proposedDecisions, lookedAt, extracted, publishedTables]
}
