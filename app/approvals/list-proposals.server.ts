import type { Database } from '../platform/database/database.server'
import { listAnsweredProposals, listLapsedProposals, listWaitingProposals } from './data/proposals'
import type { Proposal } from './domain/proposal'

/**
 * The proposals that wait, the oldest first (100 at most), and the latest ten that were answered, and that lapsed without
 * an answer.
 */
export async function listProposals(
  db: Database,
  now: Date,
): Promise<{ waiting: Proposal[]; answered: Proposal[]; lapsed: Proposal[] }> {
  return {
    waiting: await listWaitingProposals(db, now),
    answered: await listAnsweredProposals(db, 10),
    lapsed: await listLapsedProposals(db, now, 10),
  }
}
