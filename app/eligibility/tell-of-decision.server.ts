import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { takeTurn, type Limit } from '../platform/throttle/take-turn.server'
import { tellPerson } from './emails/tell-person.server'

/** What an officer decides in one sitting is told by one e-mail, which says no more than where to look. */
const emails: Limit = { name: 'email-of-decision-by-person', turns: 1, seconds: 900 }

/**
 * Promises a person a neutral e-mail that an authority has decided something of their record; none when one was promised
 * within the last quarter of an hour.
 */
export async function tellOfDecision(
  tx: Database,
  config: Pick<Config, 'baseUrl'>,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  const { allowed } = await takeTurn(tx, emails, personId, now)
  if (allowed) await tellPerson(tx, config, 'decision', { personId, now })
}
