import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { countTurn, hasTakenTurn } from '../platform/throttle/take-turn.server'
import { openedOnce, personLimit, type PersonPage } from './domain/people-lists'
import type { Visitor } from './find-visitor.server'
import type { ListTurn } from './open-list-page.server'
import { tellOfReading } from './tell-of-reading.server'

export type OpenPersonPage = {
  visitor: Pick<Visitor, 'id' | 'name'>
  personId: string
  page: PersonPage
}

/**
 * Lets one of the staff open a page that names one person, and writes that down in that person's trail. Opened again within half an
 * hour, it is one opening. Who opens people one after another, as if paging through a list, alarms the administrators and is
 * stopped until the hour is over; whoever is open stays so. One's own page is nobody's secret.
 */
export async function openPersonPage(
  tx: Database,
  context: Pick<RequestContext, 'config' | 'requestId' | 'now'>,
  { visitor, personId, page }: OpenPersonPage,
): Promise<ListTurn> {
  const { requestId, now } = context
  if (personId === visitor.id) return { kind: 'opened' }
  const pair = `${visitor.id} ${personId}`
  if (await hasTakenTurn(tx, openedOnce, pair, now)) return { kind: 'opened' }
  const { allowed, hits, resetSeconds } = await countTurn(tx, personLimit, visitor.id, now)
  if (!allowed) return { kind: 'throttled', retryAfterSeconds: resetSeconds }
  await countTurn(tx, openedOnce, pair, now)
  const entry = { actorId: visitor.id, requestId, now }
  const about = { kind: 'person', id: personId } as const
  await recordAudit(tx, { ...entry, action: 'person.opened', subject: about, detail: { page } })
  if (hits === personLimit.turns) {
    const subject = { kind: 'person', id: visitor.id } as const
    const alarm = { action: 'list.alarmed', detail: { people: hits } } as const
    await recordAudit(tx, { ...entry, ...alarm, subject })
    await tellOfReading(tx, context, {
      reader: visitor.name,
      action: alarm.action,
      matter: 'seeking',
    })
  }
  return { kind: 'opened' }
}
