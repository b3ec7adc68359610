import type { Database } from '../platform/database/database.server'
import { findLastDecision } from './data/decisions'
import { findNewestTable } from './data/requirement-tables'
import type { DecisionProposal } from './domain/proposal'
import { findConflicts, type Conflict } from './domain/find-conflicts'
import { isPlacementForm } from './domain/requirement-table'
import { readRecord } from './read-record.server'

/**
 * What a proposed decision stands on: the last decision about its requirement, the newest table of its form, and what it contradicts in the
 * record at `now`. Whoever
 * answers when one of them has changed since the page was made is told (docs/decisions/018).
 */
export async function readProposalGround(
  db: Database,
  proposal: Pick<DecisionProposal, 'personId' | 'placementForm' | 'requirement' | 'kind'>,
  now: Date,
): Promise<{ decision: string | null; table: string | null; conflicts: Conflict[] }> {
  const { personId, placementForm } = proposal
  const last = await findLastDecision(db, proposal)
  const table = isPlacementForm(placementForm) ? await findNewestTable(db, placementForm) : null
  const record = await readRecord(db, { personId, now })
  const conflicts = findConflicts(record, proposal)
  return { decision: last?.id ?? null, table: table?.id ?? null, conflicts }
}
