import { sql } from 'drizzle-orm'
import { roleGrants } from '../../../db/schema/accounts'
import type { Register } from '../../platform/audit/compare-register.server'

/** Roles that are held: each was granted at that instant. What was withdrawn is held no more. */
export const heldRoles: Register = {
  actions: ['role.granted'],
  facts: sql`select 'role.granted' as action, ${roleGrants.personId} as subject_id, ${roleGrants.grantedAt} as at
    from ${roleGrants}`,
  isComplete: false,
}
