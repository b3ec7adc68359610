import type { Services } from '../context'
import { listPeopleWithEndings } from '../eligibility/list-people-with-endings.server'
import { noteEndings } from '../eligibility/note-endings.server'
import { tellOfEndings } from '../eligibility/tell-of-endings.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { Database } from '../platform/database/database.server'

/** How many people are looked up at a time. */
const page = 100

/**
 * Tells everybody in whose record something ends within 60 days, then within 14, and once it has ended, each once: a
 * neutral e-mail, and for what has ended an event for other systems, in one transaction for each person.
 *
 * @param isStopped asked before each person: whether to leave off. What was not told is told the next time.
 * @returns how many e-mails were promised.
 */
export async function remindOfEndings(
  { database, config }: Pick<Services, 'database' | 'config'>,
  { now, isStopped = () => false }: { now: Date; isStopped?: () => boolean },
): Promise<number> {
  let emails = 0
  let after = ''
  for (;;) {
    const people = await listPeopleWithEndings(database.read, { now, after, limit: page })
    for (const personId of people) {
      if (isStopped()) return emails
      after = personId
      if (await database.transaction((tx) => remind(tx, config, { personId, now }))) emails++
    }
    if (people.length < page) return emails
  }
}

async function remind(
  tx: Database,
  config: Services['config'],
  { personId, now }: { personId: string; now: Date },
): Promise<boolean> {
  const endings = await noteEndings(tx, { personId, now })
  if (endings.length === 0) return false
  for (const { days, certificateCode } of endings) {
    if (days > 0) continue
    const payload = certificateCode === null ? {} : { certificateCode }
    await announceEvent(tx, { type: 'record.expired', personId, payload, now })
  }
  return tellOfEndings(tx, config, { personId, now })
}
