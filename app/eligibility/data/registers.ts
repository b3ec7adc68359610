import { sql } from 'drizzle-orm'
import {
  eligibilityDecisions as decisions,
  recordExtracts as extracts,
  recordLooks as looks,
} from '../../../db/schema/eligibility'
import type { Register } from '../../platform/audit/compare-register.server'

/** Officials' decisions, by the person whom they are about. */
export const decided: Register = {
  actions: ['record.decided'],
  facts: sql`select 'record.decided' as action, ${decisions.personId} as subject_id, ${decisions.at} as at
    from ${decisions}`,
  isComplete: true,
}

/** Officials' looks at records. */
export const lookedAt: Register = {
  actions: ['record.looked-at'],
  facts: sql`select 'record.looked-at' as action, ${looks.personId} as subject_id, ${looks.at} as at from ${looks}`,
  isComplete: true,
}

/** Signed extracts. */
export const extracted: Register = {
  actions: ['record.extracted'],
  facts: sql`select 'record.extracted' as action, ${extracts.personId} as subject_id, ${extracts.issuedAt} as at
    from ${extracts}`,
  isComplete: true,
}
