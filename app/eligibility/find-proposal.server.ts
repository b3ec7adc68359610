import type { Database } from '../platform/database/database.server'
import { findProposal as findRow } from './data/proposals'
import type { DecisionProposal } from './domain/proposal'

/** A decision that was proposed in this region, whatever became of it; another region's reads as absent. */
export function findProposal(
  db: Database,
  which: { proposalId: string; region: string },
): Promise<DecisionProposal | null> {
  return findRow(db, which)
}
