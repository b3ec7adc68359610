import { sql } from 'drizzle-orm'
import {
  batchAnnouncements as announcements,
  batchChecks as batches,
  regionTransfers as transfers,
} from '../../../db/schema/authority'
import type { Register } from '../../platform/audit/compare-register.server'

/**
 * Transfers to another desk: asked for, and decided. One that nobody else had to decide was never asked for: it is decided by the
 * officer who wanted it.
 */
export const movedBetweenDesks: Register = {
  table: transfers,
  actions: ['record.transfer-requested', 'record.transferred', 'record.transfer-declined'],
  facts: sql`select 'record.transfer-requested' as action, ${transfers.personId} as subject_id,
      ${transfers.requestedAt} as at from ${transfers}
      where ${transfers.decision} is null or ${transfers.decision} <> 'accepted'
        or ${transfers.decidedBy} <> ${transfers.requestedBy}
    union all select case ${transfers.decision} when 'accepted' then 'record.transferred'
        else 'record.transfer-declined' end as action,
      ${transfers.personId} as subject_id, ${transfers.decidedAt} as at from ${transfers}
      where ${transfers.decidedAt} is not null`,
  isComplete: true,
}

/** Lists that were checked to their end, and those that looked like a search for people. */
export const checkedLists: Register = {
  table: batches,
  actions: ['batch.checked', 'batch.alarmed'],
  facts: sql`select 'batch.checked' as action, ${batches.id} as subject_id, ${batches.startedAt} as at
      from ${batches} where ${batches.finishedAt} is not null
    union all select 'batch.alarmed' as action, ${batches.id} as subject_id, ${batches.alarmedAt} as at
      from ${batches} where ${batches.alarmedAt} is not null`,
  isComplete: true,
}

/** Lists that an officer announced, and those for which a second one vouched. */
export const announcedLists: Register = {
  table: announcements,
  actions: ['batch.announced', 'batch.vouched'],
  facts: sql`select 'batch.announced' as action, ${announcements.id} as subject_id, ${announcements.announcedAt} as at
      from ${announcements}
    union all select 'batch.vouched' as action, ${announcements.id} as subject_id, ${announcements.vouchedAt} as at
      from ${announcements} where ${announcements.vouchedAt} is not null`,
  isComplete: true,
}
