import type { Database } from '../../platform/database/database.server'
import {
  listDecidedProposals,
  listOpenProposals,
  type ListedProposal,
} from '../data/certificate-proposals'

export type { ListedProposal }

/** The oldest 100 proposals that wait for a second person, and the latest 10 that were decided. */
export async function listProposals(
  db: Database,
): Promise<{ open: ListedProposal[]; decided: ListedProposal[] }> {
  return { open: await listOpenProposals(db, 100), decided: await listDecidedProposals(db, 10) }
}
