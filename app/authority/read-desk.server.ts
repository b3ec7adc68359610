import type { Scope } from '../accounts/domain/scope'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { listNames } from '../accounts/list-names.server'
import { lookEnd } from '../eligibility/domain/look'
import { countAwaiting, listAwaiting, type Awaiting } from '../eligibility/list-awaiting.server'
import { listOpenLooks } from '../eligibility/list-open-looks.server'
import { listOpenProposals } from '../eligibility/list-open-proposals.server'
import type { Database } from '../platform/database/database.server'
import { maskAwaiting } from './domain/mask-awaiting'
import { listTransfersToDecide } from './list-transfers.server'

/** What lies on an officer's desk. */
export type DeskView = {
  /** The first of the queue, and how many wait in all. */
  awaiting: Omit<Awaiting, 'iinLastFour' | 'iinGround'>[]
  awaitingCount: number
  looks: { id: string; name: string; until: Date }[]
  /** How many decisions wait for a second officer, other than the one who proposed them. */
  proposals: number
  transfers: number
}

/** How much of the queue the desk shows before the whole list. */
const firstOfQueue = 6

/** Gathers what waits for an officer: people, open records, decisions and transfers, all of their scope alone. */
export async function readDesk(
  db: Database,
  {
    officer,
    scope,
    isQueueShown,
    now,
  }: { officer: Visitor; scope: Scope; isQueueShown: boolean; now: Date },
): Promise<DeskView> {
  const queue = { scope, placementForm: null, before: null, limit: firstOfQueue, now }
  const [{ people }, awaitingCount, looks, proposals, transfers] = await Promise.all([
    isQueueShown ? listAwaiting(db, queue) : Promise.resolve({ people: [] as Awaiting[] }),
    countAwaiting(db, scope),
    listOpenLooks(db, { officerId: officer.id, now }),
    listOpenProposals(db, { region: officer.region ?? '', now }),
    listTransfersToDecide(db, officer),
  ])
  const personIds = proposals.map(({ personId }) => personId)
  const near = await listPeopleWithin(db, { personIds, scope })
  const names = await listNames(
    db,
    looks.map(({ personId }) => personId),
  )
  const lasting = looks.toSorted((one, other) => lookEnd(other).getTime() - lookEnd(one).getTime())
  // Whoever was opened twice is one person.
  const longest = lasting.filter(
    ({ personId }, at) => lasting.findIndex((each) => each.personId === personId) === at,
  )
  return {
    awaiting: people.map(maskAwaiting),
    awaitingCount,
    looks: longest.map((look) => ({
      ...{ id: look.id, until: lookEnd(look) },
      name: names.get(look.personId) ?? '',
    })),
    proposals: proposals.filter(
      ({ proposedBy, personId }) => proposedBy !== officer.id && near.has(personId),
    ).length,
    transfers: transfers.length,
  }
}
