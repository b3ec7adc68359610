import { v7 as uuid } from 'uuid'
import type { Residence } from '../../accounts/domain/residence'
import type { Config } from '../../platform/config/config.server'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { insertTransfer } from '../data/transfers'
import type { Transfer } from '../domain/transfer'

/** A move that was found possible. */
export type TransferRequest = {
  config: Pick<Config, 'baseUrl'>
  officerId: string
  personId: string
  from: Residence | null
  to: Residence
  askedBy: Transfer['askedBy']
  ground: string
  requestId: string
  now: Date
}

/** The row of a move that nobody has decided yet. */
export function rowOf(request: TransferRequest): Transfer {
  const { personId, from, to, askedBy, ground, officerId, now } = request
  return {
    id: uuid(),
    personId,
    fromRegion: from?.region ?? null,
    fromDistrict: from?.district ?? null,
    toRegion: to.region,
    toDistrict: to.district,
    askedBy,
    ground,
    requestedBy: officerId,
    requestedAt: now,
    decision: null,
    answer: null,
    decidedBy: null,
    decidedAt: null,
  }
}

/** Lays a move before the other side, unless one of the same person waits there already. */
export async function openTransfer(
  tx: Database,
  request: TransferRequest,
): Promise<{ kind: 'requested' } | { kind: 'refused'; why: 'already-asked' }> {
  const { personId, from, to, askedBy, officerId, requestId, now } = request
  const transfer = rowOf(request)
  if (!(await insertTransfer(tx, transfer))) return { kind: 'refused', why: 'already-asked' }
  await recordAudit(tx, {
    action: 'record.transfer-requested',
    actorId: officerId,
    subject: { kind: 'person', id: personId },
    detail: { transferId: transfer.id, from, to, askedBy },
    requestId,
    now,
  })
  return { kind: 'requested' }
}
