import { sql } from 'drizzle-orm'
import { iinReleases, people, roleGrants } from '../../../db/schema/accounts'
import type { Register } from '../../platform/audit/compare-register.server'

/** Roles that are held: each was granted at that instant. What was removed is held no more. */
export const heldRoles: Register = {
  table: roleGrants,
  actions: ['role.granted'],
  facts: sql`select 'role.granted' as action, ${roleGrants.personId} as subject_id, ${roleGrants.grantedAt} as at
    from ${roleGrants}`,
  isComplete: false,
}

/** IINs that were taken off somebody, and where each was given to another: an entry for each of the two. */
export const releasedIins: Register = {
  table: iinReleases,
  actions: ['iin.released', 'iin.given'],
  facts: sql`select 'iin.released' as action, ${iinReleases.personId} as subject_id, ${iinReleases.at} as at
    from ${iinReleases}
    union all select 'iin.given' as action, ${iinReleases.toPersonId} as subject_id, ${iinReleases.at} as at
    from ${iinReleases} where ${iinReleases.toPersonId} is not null`,
  isComplete: true,
}

/** IINs that an officer read on a paper. The mark ends with the IIN, and the last look at a paper is the one that is kept. */
export const seenIins: Register = {
  table: people,
  actions: ['iin.seen'],
  facts: sql`select 'iin.seen' as action, ${people.id} as subject_id, ${people.iinSeenAt} as at
    from ${people} where ${people.iinSeenAt} is not null`,
  isComplete: false,
}
