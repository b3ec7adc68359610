import type { Approval } from '../accounts/domain/approval'
import { listActsOn } from '../platform/audit/list-acts-on.server'
import type { Database } from '../platform/database/database.server'
import { listConfirmedProposalsOf } from './data/proposals'

/**
 * The consent to make a secret of a client now: a confirmed proposal to connect it, or to give it a key, on which none
 * was made yet. The audit trail says which were used.
 */
export async function findSecretApproval(
  db: Database,
  clientId: string,
): Promise<Approval | undefined> {
  const confirmed = await listConfirmedProposalsOf(db, clientId)
  const changes = await listActsOn(db, {
    action: 'client.changed',
    kind: 'client',
    ids: [clientId],
  })
  const used = changes.map(({ detail }) => detail.change === 'secret-added' && detail.proposalId)
  const fitting = confirmed.find(
    ({ id, act }) =>
      (act.kind === 'connect-client' || act.kind === 'add-client-secret') && !used.includes(id),
  )
  return fitting?.answeredBy
    ? { proposalId: fitting.id, confirmedBy: fitting.answeredBy }
    : undefined
}
