import { findPerson } from '../../accounts/find-person.server'
import { moveResidence } from '../../accounts/move-residence.server'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { postEmail } from '../../platform/outbox/post-email.server'
import type { Transfer } from '../domain/transfer'
import { writeTransferEmail } from '../emails/write-transfer-email'
import type { TransferRequest } from './open-transfer.server'

/**
 * Lets a person pass to another desk by a transfer that was accepted: residence, audit entry and an e-mail that says no
 * more than where to look.
 *
 * @throws Error when the place is none; the caller has judged it.
 */
export async function movePerson(
  tx: Database,
  {
    config,
    officerId,
    requestId,
    now,
  }: Pick<TransferRequest, 'config' | 'officerId' | 'requestId' | 'now'>,
  { id: transferId, personId, fromRegion, fromDistrict, toRegion, toDistrict }: Transfer,
): Promise<void> {
  const to = { region: toRegion, district: toDistrict }
  const by = { actorId: officerId, requestId, now }
  const moved = await moveResidence(tx, { personId, ...to, ...by })
  if (moved.kind === 'refused') throw new Error(`nobody moves there: ${moved.why}`)
  await recordAudit(tx, {
    action: 'record.transferred',
    subject: { kind: 'person', id: personId },
    detail: { transferId, from: { region: fromRegion, district: fromDistrict }, to },
    ...by,
  })
  const person = await findPerson(tx, personId)
  if (person) await postEmail(tx, writeTransferEmail(config, person), now)
}
