import { isOwnCase } from '../accounts/is-own-case.server'
import { findResidence } from '../accounts/find-residence.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { closeTransferForDesk, findTransferForDesk, type Desk } from './data/transfers'
import { movePerson } from './transferring/move-person.server'

export type DecideTransfer = {
  transferId: string
  officer: Visitor
  decision: 'accepted' | 'declined'
  /** Why it is declined; the other side reads it. */
  answer: string | null
  now: Date
}

export type DecideTransferOutcome =
  | { kind: 'accepted' | 'declined' }
  | {
      kind: 'refused'
      /** `moved-meanwhile`: the person no longer belongs where they were to be taken from. */
      why: 'no-such-transfer' | 'already-decided' | 'own-case' | 'moved-meanwhile'
    }

/**
 * Decides a transfer for the side that did not ask, once: of two officers one wins. What is accepted moves the person in
 * the same transaction. When the person has moved by themselves meanwhile, nothing is left to decide, and the transfer
 * is closed. Nobody decides about themselves or their own household.
 */
export function decideTransfer(
  { database, config, requestId }: Pick<RequestContext, 'database' | 'config' | 'requestId'>,
  { transferId, officer, decision, answer, now }: DecideTransfer,
): Promise<DecideTransferOutcome> {
  return database.transaction(async (tx): Promise<DecideTransferOutcome> => {
    const desk = deskOf(officer)
    const transfer = desk && (await findTransferForDesk(tx, transferId, desk))
    if (!desk || !transfer) return { kind: 'refused', why: 'no-such-transfer' }
    if (transfer.decidedAt) return { kind: 'refused', why: 'already-decided' }
    const { personId, fromRegion, fromDistrict } = transfer
    if (await isOwnCase(tx, officer.id, personId, now)) return { kind: 'refused', why: 'own-case' }
    const residence = await findResidence(tx, personId)
    const stays =
      (residence?.region ?? null) === fromRegion && (residence?.district ?? null) === fromDistrict
    const closed = await closeTransferForDesk(tx, transferId, desk, {
      decision: stays ? decision : 'withdrawn',
      answer,
      decidedAt: now,
    })
    if (!closed) return { kind: 'refused', why: 'already-decided' }
    if (stays && decision === 'accepted') {
      await movePerson(tx, { config, officerId: officer.id, requestId, now }, closed)
      return { kind: 'accepted' }
    }
    await recordAudit(tx, {
      action: 'record.transfer-declined',
      actorId: officer.id,
      subject: { kind: 'person', id: personId },
      detail: { transferId, outcome: closed.decision },
      requestId,
      now,
    })
    return stays ? { kind: 'declined' } : { kind: 'refused', why: 'moved-meanwhile' }
  })
}

/** The desk that an officer speaks for; null without a region. */
export function deskOf({ id, region, district }: Visitor): Desk | null {
  return region === null ? null : { officerId: id, region, district }
}
