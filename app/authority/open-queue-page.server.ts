import { listAdministrators } from '../accounts/list-administrators.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { countTurn } from '../platform/throttle/take-turn.server'
import { queueLimit } from './domain/limits'
import { writeAlarmEmail } from './emails/write-alarm-email'

export type QueueTurn = { kind: 'opened' } | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Lets an officer open one page of the queue, and writes that down. So many pages in an hour that somebody reads the whole
 * of it are an alarm: an entry of the trail, and an e-mail to every administrator, once an hour; then no page until the
 * hour is over.
 */
export async function openQueuePage(
  tx: Database,
  { config, requestId, now }: Pick<RequestContext, 'config' | 'requestId' | 'now'>,
  { officer, district, placementForm }: Asked,
): Promise<QueueTurn> {
  const turn = await countTurn(tx, queueLimit, officer.id, now)
  if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.resetSeconds }
  const entry = {
    actorId: officer.id,
    subject: { kind: 'person', id: officer.id },
    requestId,
    now,
  } as const
  const detail = { region: officer.region, district, placementForm }
  await recordAudit(tx, { ...entry, action: 'desk.listed', detail })
  if (turn.hits === queueLimit.turns) {
    await recordAudit(tx, {
      ...entry,
      action: 'desk.alarmed',
      detail: { pages: turn.hits, ...detail },
    })
    for (const administrator of await listAdministrators(tx)) {
      await postEmail(tx, writeAlarmEmail(config, administrator, officer.name), now)
    }
  }
  return { kind: 'opened' }
}

type Asked = { officer: Visitor; district: string | null; placementForm: string | null }
