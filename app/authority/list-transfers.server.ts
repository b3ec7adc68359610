import type { Visitor } from '../accounts/find-visitor.server'
import { listNames } from '../accounts/list-names.server'
import { listOpenLooks } from '../eligibility/list-open-looks.server'
import type { Database } from '../platform/database/database.server'
import { maskName } from '../accounts/domain/mask-name'
import { findTransferForDesk, listTransferRowsAsked, listTransfersForDesk } from './data/transfers'
import { deskOf } from './decide-transfer.server'
import type { Transfer } from './domain/transfer'

/** A transfer, and the person's name as far as this officer may read it. */
export type NamedTransfer = Transfer & { name: string }

/** How many of each kind a desk shows. */
const mostShown = 50

/** The transfers that wait for this officer's word, the newest first, with masked names: nobody has said yet what for. */
export async function listTransfersToDecide(
  db: Database,
  officer: Visitor,
): Promise<NamedTransfer[]> {
  const desk = deskOf(officer)
  return desk ? masked(await named(db, await listTransfersForDesk(db, desk, mostShown))) : []
}

/**
 * A transfer that waits, or waited, for this officer's word; anything else reads as absent. The name of somebody whom the officer could
 * look at is masked until they do, for a purpose. Of somebody who is offered there is nothing to open: their name stands in full, for
 * whoever takes a person in must know whom.
 */
export async function findTransferToDecide(
  db: Database,
  { officer, transferId, now }: { officer: Visitor; transferId: string; now: Date },
): Promise<(NamedTransfer & { isMasked: boolean }) | null> {
  const desk = deskOf(officer)
  const transfer = desk && (await findTransferForDesk(db, transferId, desk))
  const [found] = transfer ? await named(db, [transfer]) : []
  if (!found) return null
  const looks = await listOpenLooks(db, { officerId: officer.id, now })
  const isMasked =
    found.askedBy !== 'giving' && !looks.some(({ personId }) => personId === found.personId)
  return { ...found, name: isMasked ? maskName(found.name) : found.name, isMasked }
}

async function named(db: Database, transfers: Transfer[]): Promise<NamedTransfer[]> {
  const names = await listNames(
    db,
    transfers.map(({ personId }) => personId),
  )
  return transfers.map((each) => ({ ...each, name: names.get(each.personId) ?? '' }))
}

/**
 * What this officer asked for, the newest first, with masked names; people whom the officer named by IIN alone are here only once they
 * have come.
 */
export async function listTransfersAsked(db: Database, officer: Visitor): Promise<NamedTransfer[]> {
  if (!deskOf(officer)) return []
  return masked(await named(db, await listTransferRowsAsked(db, officer.id, mostShown)))
}

function masked(transfers: NamedTransfer[]): NamedTransfer[] {
  return transfers.map((each) => ({ ...each, name: maskName(each.name) }))
}
