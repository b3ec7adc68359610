import type { Register } from '../platform/audit/compare-register.server'
import { awards, changes, keyChanges, proposedChanges } from './data/registers'

/** The tables of this room whose every row has an entry in the audit trail. */
export function listCertificationRegisters(): Register[] {
  return [awards, changes, proposedChanges, keyChanges]
}
