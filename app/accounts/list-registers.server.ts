import type { Register } from '../platform/audit/compare-register.server'
import { heldRoles, releasedIins, seenIins } from './data/registers'

/** The tables of this room whose rows have an entry in the audit trail. */
export function listAccountRegisters(): Register[] {
  return [heldRoles, releasedIins, seenIins]
}
