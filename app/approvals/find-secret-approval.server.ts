import { hasLapsed } from '../accounts/domain/proposal-life'
import type { Approval } from '../accounts/domain/approval'
import { hasLostFactorSince } from '../accounts/has-lost-factor-since.server'
import { listActsOn } from '../platform/audit/list-acts-on.server'
import type { Database } from '../platform/database/database.server'
import { listConfirmedProposalsOf } from './data/proposals'
import type { Proposal } from './domain/proposal'

/**
 * The consent to make a secret of a client now: a confirmed proposal to connect it, or to give it a key, on which none
 * was made yet. The audit trail says which were used. It is given to who proposed it, and to nobody else, since whoever has a
 * secret is that client; it holds for as long as a proposal waits, and ends when they lose their second factor.
 */
export async function findSecretApproval(
  db: Database,
  { clientId, actorId, now }: { clientId: string; actorId: string; now: Date },
): Promise<Approval | undefined> {
  const confirmed = await listConfirmedProposalsOf(db, clientId)
  const changes = await listActsOn(db, {
    action: 'client.changed',
    kind: 'client',
    ids: [clientId],
  })
  const used = changes.map(({ detail }) => detail.change === 'secret-added' && detail.proposalId)
  const fitting = confirmed.find(
    (each) => each.proposedBy === actorId && givesSecret(each, now) && !used.includes(each.id),
  )
  if (!fitting?.answeredBy || !fitting.answeredAt) return undefined
  const since = fitting.answeredAt
  if (await hasLostFactorSince(db, actorId, { since, now })) return undefined
  return { proposalId: fitting.id, confirmedBy: fitting.answeredBy }
}

function givesSecret({ act, answeredAt }: Proposal, now: Date): boolean {
  const isOfSecret = act.kind === 'connect-client' || act.kind === 'add-client-secret'
  return isOfSecret && answeredAt !== null && !hasLapsed(answeredAt, now)
}
