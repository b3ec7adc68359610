import type { RequestContext } from '../context'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { writeReadingEmail, type Reading } from './emails'
import { listAdministrators } from './list-administrators.server'

/** Tells every administrator that somebody reads far more of people than their work needs: one of the staff, or a connected system. */
export async function tellOfReading(
  tx: Database,
  { config, now }: Pick<RequestContext, 'config' | 'now'>,
  told: Reading,
): Promise<void> {
  for (const administrator of await listAdministrators(tx)) {
    await postEmail(tx, writeReadingEmail(config, administrator, told), now)
  }
}
