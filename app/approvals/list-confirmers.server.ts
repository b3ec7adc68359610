import { listAdministrators, type Administrator } from '../accounts/list-administrators.server'
import type { Database } from '../platform/database/database.server'
import { refusalOfConfirming } from './close-proposal.server'
import type { Proposal } from './domain/proposal'

/** The administrators who could confirm a proposal: none, where the operator's command line is the only door. */
export async function listConfirmers(
  db: Database,
  proposal: Proposal,
  now: Date,
): Promise<Administrator[]> {
  const found = []
  for (const administrator of await listAdministrators(db)) {
    if ((await refusalOfConfirming(db, proposal, administrator.id, now)) === null) {
      found.push(administrator)
    }
  }
  return found
}
