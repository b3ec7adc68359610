import type { Database } from '../platform/database/database.server'
import { findLastDecision } from './data/decisions'
import { findVersionBefore } from './data/tables-in-force'
import type { DecisionProposal } from './domain/proposal'
import { isPlacementForm } from './domain/requirement-table'

/**
 * What a proposed decision stands on: the last decision about its requirement, and the newest table of its form. Whoever
 * answers when one of them has changed since the page was made is told (docs/decisions/018).
 */
export async function readProposalGround(
  db: Database,
  proposal: Pick<DecisionProposal, 'personId' | 'placementForm' | 'requirement'>,
): Promise<{ decision: string | null; table: string | null }> {
  const { placementForm } = proposal
  const last = await findLastDecision(db, proposal)
  const table = isPlacementForm(placementForm) ? await findVersionBefore(db, placementForm) : null
  return { decision: last?.id ?? null, table: table?.id ?? null }
}
