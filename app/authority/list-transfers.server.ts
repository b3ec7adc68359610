import { scopeOf } from '../accounts/domain/scope'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { namePeople } from '../accounts/name-people.server'
import type { Database } from '../platform/database/database.server'
import { maskName } from '../verification/domain/masked-name'
import { findForDesk, listAsked, listForDesk, listOfPerson } from './data/transfers'
import { deskOf } from './decide-transfer.server'
import type { Transfer } from './domain/transfer'

/** A transfer, and the person's name as far as this officer may read it. */
export type NamedTransfer = Transfer & { name: string }

/** How many of each kind a desk shows. */
const mostShown = 50

/** The transfers that wait for this officer's word, the newest first, with the names of the people. */
export async function listTransfersToDecide(
  db: Database,
  officer: Visitor,
): Promise<NamedTransfer[]> {
  const desk = deskOf(officer)
  return desk ? named(db, await listForDesk(db, desk, mostShown)) : []
}

/** A transfer that waits, or waited, for this officer's word; anything else reads as absent. */
export async function findTransferToDecide(
  db: Database,
  { officer, transferId }: { officer: Visitor; transferId: string },
): Promise<NamedTransfer | null> {
  const desk = deskOf(officer)
  const transfer = desk && (await findForDesk(db, transferId, desk))
  const [found] = transfer ? await named(db, [transfer]) : []
  return found ?? null
}

async function named(db: Database, transfers: Transfer[]): Promise<NamedTransfer[]> {
  const names = await namePeople(
    db,
    transfers.map(({ personId }) => personId),
  )
  return transfers.map((each) => ({ ...each, name: names.get(each.personId) ?? '' }))
}

/**
 * What this officer asked for, the newest first. Names stand in full for people of the officer's scope, and masked for those who
 * are still another's; people whom the officer named by IIN alone are here only once they have come.
 */
export async function listTransfersAsked(db: Database, officer: Visitor): Promise<NamedTransfer[]> {
  const scope = scopeOf(officer)
  if (!scope) return []
  const asked = await named(db, await listAsked(db, officer.id, mostShown))
  const personIds = asked.map(({ personId }) => personId)
  const own = await listPeopleWithin(db, { personIds, scope })
  return asked.map((each) =>
    own.has(each.personId) ? each : { ...each, name: maskName(each.name) },
  )
}

/** The transfers that concern one person: what is asked for, and what was accepted or declined, the newest first. */
export function listOwnTransfers(db: Database, personId: string): Promise<Transfer[]> {
  return listOfPerson(db, personId)
}
