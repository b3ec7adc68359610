import type { Database } from '../../platform/database/database.server'
import { insertTransfer } from '../data/transfers'
import { movePerson } from './move-person.server'
import { rowOf, type TransferRequest } from './open-transfer.server'

/** Moves a person where there is nobody else to ask. The transfer stands as asked and accepted by one officer. */
export async function moveAtOnce(
  tx: Database,
  request: TransferRequest,
): Promise<{ kind: 'moved'; personId: string }> {
  const { officerId, personId, now } = request
  const transfer = {
    ...rowOf(request),
    decision: 'accepted' as const,
    decidedBy: officerId,
    decidedAt: now,
  }
  await insertTransfer(tx, transfer)
  await movePerson(tx, request, transfer)
  return { kind: 'moved', personId }
}
