import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { closeOwnTransfer } from './data/transfers'

/** Takes back a transfer that this officer asked for and nobody has decided; false when there is none, by now. */
export function retractTransfer(
  { database, requestId }: Pick<RequestContext, 'database' | 'requestId'>,
  { transferId, officerId, now }: { transferId: string; officerId: string; now: Date },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const closed = await closeOwnTransfer(tx, transferId, { officerId, now })
    if (!closed) return false
    await recordAudit(tx, {
      action: 'record.transfer-declined',
      actorId: officerId,
      subject: { kind: 'person', id: closed.personId },
      detail: { transferId, outcome: 'withdrawn' },
      requestId,
      now,
    })
    return true
  })
}
