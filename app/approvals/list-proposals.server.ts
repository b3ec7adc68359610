import type { Database } from '../platform/database/database.server'
import { findProposalRow, listAnswered, listWaiting } from './data/proposals'
import type { Proposal } from './domain/proposal'

/** The proposals that wait, the oldest first (100 at most), and the latest ten that were answered. */
export async function listProposals(
  db: Database,
  now: Date,
): Promise<{ waiting: Proposal[]; answered: Proposal[] }> {
  return { waiting: await listWaiting(db, now), answered: await listAnswered(db, 10) }
}

/** A proposal, whatever became of it, or null. */
export function findProposal(db: Database, proposalId: string): Promise<Proposal | null> {
  return findProposalRow(db, proposalId)
}
