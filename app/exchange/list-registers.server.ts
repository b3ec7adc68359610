import type { Register } from '../platform/audit/compare-register.server'
import { connectedClients } from './data/registers'

/** The tables of this room whose every row has an entry in the audit trail. */
export function listExchangeRegisters(): Register[] {
  return [connectedClients]
}
