import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { hashSubject } from '../platform/throttle/hash-subject.server'
import { networksAround } from '../platform/throttle/network'
import { countTurn, takeTurn } from '../platform/throttle/take-turn.server'
import { listHolders } from './data/role-grants'
import { writeEmail } from './emails'
import { alarmLimits } from './limits'

/** What the events of one request have in common. */
export type EventFacts = {
  personId: string | null
  emailKey?: string
  network: string | null
  requestId: string | null
  now: Date
}

/**
 * Counts a wrong password for the account and for the site. The one with which a burst begins raises an alarm: an event of
 * the security log, and an e-mail to every administrator, few of them a day.
 *
 * @param account an e-mail address, whether somebody has it or not; null for what can be nobody's.
 */
export async function noteWrongPassword(
  {
    config,
    database,
    secrets,
    security,
  }: Pick<Services, 'config' | 'database' | 'secrets' | 'security'>,
  { account, facts }: { account: string | null; facts: EventFacts },
): Promise<void> {
  const { now } = facts
  const counted = [
    { of: 'site', limit: alarmLimits.site, subject: 'all' },
    ...(account === null
      ? []
      : [{ of: 'account', limit: alarmLimits.account, subject: hashSubject(secrets, account) }]),
  ]
  const begun = await database.transaction(async (tx) => {
    const bursts: { of: string; turns: number; seconds: number }[] = []
    for (const { of, limit, subject } of counted) {
      const { hits } = await countTurn(tx, limit, subject, now)
      if (hits === limit.turns) bursts.push({ of, turns: limit.turns, seconds: limit.seconds })
    }
    if (bursts.length > 0) await tellAdministrators(tx, { config, secrets }, facts)
    return bursts
  })
  for (const { of, turns, seconds } of begun) {
    const detail = { of, wrongPasswords: turns, seconds }
    const event = of === 'site' ? { ...facts, personId: null, emailKey: undefined } : facts
    security.record({ ...event, event: 'alarm.raised', outcome: 'failure', detail })
  }
}

async function tellAdministrators(
  tx: Database,
  { config, secrets }: Pick<Services, 'config' | 'secrets'>,
  { network, now }: EventFacts,
) {
  const provider = hashSubject(secrets, networksAround(network ?? '')[0] ?? '')
  // First of the provider: what it is refused takes nothing from the others.
  const own = await takeTurn(tx, alarmLimits.emailsOfProvider, provider, now)
  if (!own.allowed) return
  const { allowed } = await takeTurn(tx, alarmLimits.emails, 'all', now)
  if (!allowed) return
  for (const administrator of await listHolders(tx, 'administrator')) {
    await postEmail(tx, writeEmail(config, 'burst', administrator, pathTo('/admin/people')), now)
  }
}
