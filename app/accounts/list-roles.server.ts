import type { Database } from '../platform/database/database.server'
import { listRoleGrants } from './data/role-grants'
import type { Role } from './domain/permissions'

export type HeldRole = {
  role: Role
  region: string | null
  district: string | null
  grantedAt: Date
}

/** The roles that a person holds, the oldest first. */
export function listRoles(db: Database, personId: string): Promise<HeldRole[]> {
  return listRoleGrants(db, personId)
}
