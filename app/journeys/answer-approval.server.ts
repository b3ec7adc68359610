import type { Approval } from '../accounts/domain/approval'
import { findFactorSince } from '../accounts/find-factor-since.server'
import { grantRole } from '../accounts/grant-role.server'
import { moveIin } from '../accounts/move-iin.server'
import { releaseIin } from '../accounts/release-iin.server'
import { removeSecondFactor } from '../accounts/remove-second-factor.server'
import { closeProposal, type CloseProposal } from '../approvals/close-proposal.server'
import type { AnswerRefusal, Proposal } from '../approvals/domain/proposal'
import { peopleOf, type ProposedAct } from '../approvals/domain/proposed-act'
import { tellOfApproval } from '../approvals/tell-of-approval.server'
import type { Services } from '../context'
import { readStoredTable, type StoredTable } from '../eligibility/domain/stored-table'
import { tablesTurn } from '../eligibility/domain/tables-turn'
import { changeClient } from '../exchange/change-client.server'
import { connectClient } from '../exchange/connect-client.server'
import { findClient } from '../exchange/find-client.server'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { publishRequirementTable } from './publish-requirement-table.server'

export type AnswerApprovalOutcome =
  | { kind: 'answered'; proposal: Proposal }
  /** What was proposed cannot be done as it was shown: something changed since. It goes on waiting. */
  | { kind: 'refused'; why: AnswerRefusal | 'changed-since' }

type Acting = Pick<Services, 'config' | 'database' | 'secrets'>

/** What could not be done as it was confirmed: the confirmation must not remain, either. */
class Undone extends Error {}

/**
 * Answers what an administrator proposed, in one transaction: when it is confirmed it is done, with its own audit entry,
 * which names both; either way every administrator and whoever it concerns get an e-mail.
 */
export async function answerApproval(
  services: Acting,
  asked: CloseProposal,
): Promise<AnswerApprovalOutcome> {
  try {
    const work = async (tx: Database): Promise<AnswerApprovalOutcome> => {
      const closed = await closeProposal(tx, asked)
      if (closed.kind === 'refused') return closed
      const { proposal } = closed
      if (asked.answer === 'confirmed') await carryOut(tx, services, proposal, asked)
      await tellOfApproval(tx, services.config, {
        event: asked.answer,
        act: proposal.act.kind,
        actorId: asked.answeredBy,
        concerned: peopleOf(proposal.act),
        path: pathTo('/admin/approvals/:proposalId', { proposalId: proposal.id }),
        now: asked.now,
      })
      return { kind: 'answered', proposal }
    }
    // It may be a table that is published.
    return await services.database.transaction(work, { alone: [tablesTurn] })
  } catch (error) {
    if (error instanceof Undone) return { kind: 'refused', why: 'changed-since' }
    throw error
  }
}

async function carryOut(
  tx: Database,
  services: Acting,
  { id, act, proposedBy }: Proposal,
  { answeredBy, requestId, now }: CloseProposal,
): Promise<void> {
  const approval = { proposalId: id, confirmedBy: answeredBy }
  const isDone = await perform(tx, services, act, { actorId: proposedBy, approval, requestId, now })
  if (!isDone) throw new Undone()
}

/** By whom, on whose word, and when: the same for every act. */
type Facts = { actorId: string; approval: Approval; requestId?: string; now: Date }

/** Does what was confirmed. @returns false when it cannot be done as it was shown. */
async function perform(
  tx: Database,
  services: Acting,
  act: ProposedAct,
  facts: Facts,
): Promise<boolean> {
  switch (act.kind) {
    case 'grant-role': {
      const { personId, role, region, district } = act
      const outcome = await grantRole(tx, { personId, role, region, district, ...facts })
      return outcome.kind === 'granted'
    }
    case 'reset-factor': {
      const { personId } = act
      const since = await findFactorSince(tx, personId)
      if (since?.toISOString() !== act.since) return false
      return (await removeSecondFactor(tx, services, { personId, ...facts })).kind === 'removed'
    }
    case 'release-iin': {
      const { kind: _kind, ...asked } = act
      return (await releaseIin(tx, services, { ...asked, ...facts })).kind === 'released'
    }
    case 'move-iin': {
      const { kind: _kind, ...asked } = act
      return (await moveIin(tx, services, { ...asked, ...facts })).kind === 'moved'
    }
    case 'connect-client': {
      const { name, scopes, regions } = act
      const client = { clientId: facts.approval.proposalId, name, scopes, regions }
      return (await connectClient(tx, { ...client, ...facts })).kind === 'connected'
    }
    case 'publish-table': {
      const origin = { from: 'interface', edited: act.edited } as const
      const table = readStoredTable(act.table as StoredTable)
      return (await publishRequirementTable(tx, table, { ...facts, origin })).kind === 'published'
    }
    case 'change-client':
    case 'enable-client':
    case 'add-client-secret':
      return performOnClient(tx, act, facts)
  }
}

type ClientAct = Extract<ProposedAct, { clientId: string }>

async function performOnClient(tx: Database, act: ClientAct, facts: Facts): Promise<boolean> {
  const { clientId } = act
  const client = await findClient(tx, clientId)
  if (!client) return false
  // The consent is all: whoever proposed it makes the secret on the client's page, where it is shown once.
  if (act.kind === 'add-client-secret') return true
  if (act.kind === 'enable-client') {
    if (!client.disabledAt) return false
    const change = { kind: 'enable' } as const
    return (await changeClient(tx, { clientId, change, ...facts })).kind === 'changed'
  }
  const { before, scopes, regions } = act
  const isAsShown =
    client.scopes.join() === before.scopes.join() && client.regions.join() === before.regions.join()
  if (!isAsShown) return false
  const change = { kind: 'rights', scopes, regions } as const
  return (await changeClient(tx, { clientId, change, ...facts })).kind === 'changed'
}
