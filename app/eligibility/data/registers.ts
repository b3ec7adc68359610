import { sql } from 'drizzle-orm'
import {
  decisionProposals as proposals,
  eligibilityDecisions as decisions,
  recordExtracts as extracts,
  recordLooks as looks,
  requirementTableVersions as tables,
} from '../../../db/schema/eligibility'
import type { Register } from '../../platform/audit/compare-register.server'

/** Officers' decisions, by the person whom they are about. */
export const decided: Register = {
  table: decisions,
  actions: ['record.decided'],
  facts: sql`select 'record.decided' as action, ${decisions.personId} as subject_id, ${decisions.at} as at
    from ${decisions}`,
  isComplete: true,
}

/** Officers' looks at records. */
export const lookedAt: Register = {
  table: looks,
  actions: ['record.looked-at'],
  facts: sql`select 'record.looked-at' as action, ${looks.personId} as subject_id, ${looks.at} as at from ${looks}`,
  isComplete: true,
}

/** Signed extracts. */
export const extracted: Register = {
  table: extracts,
  actions: ['record.extracted'],
  facts: sql`select 'record.extracted' as action, ${extracts.personId} as subject_id, ${extracts.issuedAt} as at
    from ${extracts}`,
  isComplete: true,
}

/** Decisions that were proposed, and those that were declined, taken back, or gave way to another once they had lapsed. One that was confirmed is a decision. */
export const proposedDecisions: Register = {
  table: proposals,
  actions: ['record.decision-proposed', 'record.decision-declined', 'record.decision-lapsed'],
  facts: sql`select 'record.decision-proposed' as action, ${proposals.personId} as subject_id,
      ${proposals.proposedAt} as at from ${proposals}
    union all select 'record.decision-declined' as action, ${proposals.personId} as subject_id,
      ${proposals.decidedAt} as at from ${proposals} where ${proposals.outcome} in ('declined', 'withdrawn')
    union all select 'record.decision-lapsed' as action, ${proposals.personId} as subject_id,
      ${proposals.decidedAt} as at from ${proposals} where ${proposals.outcome} = 'lapsed'`,
  isComplete: true,
}

/** Versions of the requirement tables. */
export const publishedTables: Register = {
  table: tables,
  actions: ['rules.published'],
  facts: sql`select 'rules.published' as action, ${tables.id} as subject_id, ${tables.publishedAt} as at from ${tables}`,
  isComplete: true,
}
