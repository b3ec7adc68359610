import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { countTurn } from '../platform/throttle/take-turn.server'
import { alarmsOf, limitsOf, peopleLists, type PeopleList } from './domain/people-lists'
import type { Visitor } from './find-visitor.server'
import { tellOfReading } from './tell-of-reading.server'

export type OpenListPage = {
  /** One of the staff, or a connected system. */
  visitor: Pick<Visitor, 'id' | 'name'>
  list: PeopleList
  /** What of the list: where, whether it was searched, how many were found. Never whom somebody looked for. */
  detail?: Record<string, string | number | boolean | null>
}

export type ListTurn = { kind: 'opened' } | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Lets one of the staff open one page of a list of people, or look for somebody, and writes that down. So many that somebody reads
 * the whole of it are an alarm: an entry of the trail, and an e-mail to every administrator, once an hour or day; then no more
 * of this list until the time is over. Where names are shown, half of that is an alarm as well, which stops nobody. Other
 * lists, and whoever is already open, stay open.
 */
export async function openListPage(
  tx: Database,
  context: Pick<RequestContext, 'config' | 'requestId' | 'now'>,
  { visitor, list, detail = {} }: OpenListPage,
): Promise<ListTurn> {
  const { requestId, now } = context
  const { entry: opened, alarm, matter } = peopleLists[list]
  let pages = 0
  let isLast = false
  for (const limit of limitsOf(list)) {
    const { allowed, hits, resetSeconds } = await countTurn(tx, limit, visitor.id, now)
    if (!allowed) return { kind: 'throttled', retryAfterSeconds: resetSeconds }
    if (!alarmsOf(list, limit).includes(hits)) continue
    pages = hits
    isLast ||= hits === limit.turns
  }
  const kind = matter === 'system' ? ('client' as const) : ('person' as const)
  const entry = { actorId: visitor.id, subject: { kind, id: visitor.id }, requestId, now }
  const said = { list, ...detail }
  if (opened !== null) await recordAudit(tx, { ...entry, action: opened, detail: said })
  if (pages > 0) {
    await recordAudit(tx, { ...entry, action: alarm, detail: { pages, ...said } })
    const told = isLast ? matter : ('halfway' as const)
    await tellOfReading(tx, context, { reader: visitor.name, action: alarm, matter: told })
  }
  return { kind: 'opened' }
}
