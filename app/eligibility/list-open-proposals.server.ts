import type { Database } from '../platform/database/database.server'
import { listOpenProposals as listRows } from './data/proposals'
import type { DecisionProposal } from './domain/proposal'

/** The decisions that wait for a second officer of a region, the oldest first; of one person when given. */
export function listOpenProposals(
  db: Database,
  where: { region: string; personId?: string },
): Promise<DecisionProposal[]> {
  return listRows(db, where)
}
