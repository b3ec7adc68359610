import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { countTurn, hasTakenTurn } from '../platform/throttle/take-turn.server'
import { alarmsOfPeople, openedOnce, personLimits, type PersonPage } from './domain/people-lists'
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
 * hour, it is one opening. Who opens people one after another, as if paging through a list, alarms the administrators, at half of
 * what an hour or a day allows and at the last; then they are stopped until it is over. Whoever is open stays so. One's own page is nobody's secret.
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
  let people = 0
  let isLast = false
  for (const limit of personLimits) {
    const { allowed, hits, resetSeconds } = await countTurn(tx, limit, visitor.id, now)
    if (!allowed) return { kind: 'throttled', retryAfterSeconds: resetSeconds }
    if (!alarmsOfPeople(limit).includes(hits)) continue
    people = hits
    isLast ||= hits === limit.turns
  }
  await countTurn(tx, openedOnce, pair, now)
  const entry = { actorId: visitor.id, requestId, now }
  const about = { kind: 'person', id: personId } as const
  await recordAudit(tx, { ...entry, action: 'person.opened', subject: about, detail: { page } })
  if (people > 0) {
    const subject = { kind: 'person', id: visitor.id } as const
    const alarm = { action: 'list.alarmed', detail: { people } } as const
    await recordAudit(tx, { ...entry, ...alarm, subject })
    await tellOfReading(tx, context, {
      reader: visitor.name,
      action: alarm.action,
      matter: isLast ? 'seeking' : 'halfway',
    })
  }
  return { kind: 'opened' }
}
