import type { RequestContext } from '../context'
import type { AuditAction } from '../platform/audit/audit-actions'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { writeReadingEmail } from './emails'
import { listAdministrators } from './list-administrators.server'

/** Tells every administrator that one of the staff reads far more of people than their work needs. */
export async function tellOfReading(
  tx: Database,
  { config, now }: Pick<RequestContext, 'config' | 'now'>,
  told: { reader: string; action: AuditAction },
): Promise<void> {
  for (const administrator of await listAdministrators(tx)) {
    await postEmail(tx, writeReadingEmail(config, administrator, told), now)
  }
}
