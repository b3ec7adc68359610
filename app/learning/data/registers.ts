import { sql, type Column, type Table } from 'drizzle-orm'
import {
  emergencyVersions,
  learningGrants,
  libraryVersions,
  programmeVersions,
  siteVersions,
} from '../../../db/schema/learning'
import type { AuditAction } from '../../platform/audit/audit-actions'
import type { Register } from '../../platform/audit/compare-register.server'

/** Versions, each published with an entry that names it. */
function versions(
  action: AuditAction,
  table: Table & { id: Column; publishedAt: Column },
): Register {
  const facts = sql`select ${sql.raw(`'${action}'`)} as action, ${table.id} as subject_id, ${table.publishedAt} as at
    from ${table}`
  return { table, actions: [action], facts, isComplete: true }
}

export const publishedProgrammes = versions('programme.published', programmeVersions)
export const publishedSites = versions('site.published', siteVersions)
export const publishedLibraries = versions('library.published', libraryVersions)
export const publishedEmergencies = versions('emergencies.published', emergencyVersions)

/** What trainers granted beyond the rules of a programme. */
export const grantedLearning: Register = {
  table: learningGrants,
  actions: ['learning.granted'],
  facts: sql`select 'learning.granted' as action, ${learningGrants.personId} as subject_id,
    ${learningGrants.grantedAt} as at from ${learningGrants}`,
  isComplete: true,
}
