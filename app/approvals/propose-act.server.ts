import { v7 as uuid } from 'uuid'
import { lapseOf } from '../accounts/domain/proposal-life'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { insertProposal, listWaitingProposals } from './data/proposals'
import { isSameAct, peopleOf, subjectOf, type ProposedAct } from './domain/proposed-act'
import { tellOfApproval } from './tell-of-approval.server'

export type ProposeAct = {
  act: ProposedAct
  /** The administrator who proposes it; whether they may, the caller has asked. */
  proposedBy: string
  requestId?: string
  now: Date
}

/**
 * Lays an act before a second administrator. It changes nothing until one confirms it (journeys/answer-approval), within
 * seven days; every administrator and whoever it concerns get an e-mail. What is proposed already, word for word, is left
 * as it is.
 *
 * @returns the id of the proposal that waits now.
 */
export async function proposeAct(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { act, proposedBy, requestId, now }: ProposeAct,
): Promise<string> {
  const id = uuid()
  const subject = subjectOf(act, id)
  const waiting = await listWaitingProposals(
    tx,
    now,
    act.kind === 'connect-client' ? undefined : subject.id,
  )
  const same = waiting.find((each) => isSameAct(each.act, act))
  if (same) return same.id
  await insertProposal(tx, {
    id,
    subjectId: subject.id,
    act,
    proposedBy,
    proposedAt: now,
    lapsesAt: lapseOf(now),
  })
  await recordAudit(tx, {
    action: 'approval.proposed',
    actorId: proposedBy,
    subject,
    detail: { proposalId: id, ...describeAct(act) },
    requestId,
    now,
  })
  await tellOfApproval(tx, config, {
    event: 'proposed',
    act: act.kind,
    actorId: proposedBy,
    concerned: peopleOf(act),
    path: pathTo('/admin/approvals/:proposalId', { proposalId: id }),
    now,
  })
  return id
}

/** What the audit trail keeps of an act: all but the table and the hash of an IIN, which the proposal itself keeps. */
function describeAct(act: ProposedAct): Record<string, unknown> {
  const { kind, ...facts } = act
  if ('iinHash' in facts) {
    const { iinHash: _hash, ...rest } = facts
    return { act: kind, ...rest }
  }
  if (!('table' in facts)) return { act: kind, ...facts }
  const { table: _table, ...rest } = facts
  return { act: kind, ...rest }
}
