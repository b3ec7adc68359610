import type { Database } from '../../platform/database/database.server'
import {
  listDecidedProposals,
  listLapsedProposals,
  listOpenProposals,
  type ListedProposal,
} from '../data/certificate-proposals'

export type { ListedProposal }

/**
 * The oldest 100 proposals that wait for a second person, and the latest 10 that were decided, and that lapsed and were not
 * made anew.
 */
export async function listProposals(
  db: Database,
  now: Date,
): Promise<Record<'open' | 'lapsed' | 'decided', ListedProposal[]>> {
  return {
    open: await listOpenProposals(db, 100, now),
    lapsed: await listLapsedProposals(db, 10, now),
    decided: await listDecidedProposals(db, 10),
  }
}
