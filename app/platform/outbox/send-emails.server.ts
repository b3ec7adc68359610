import { join } from 'node:path'
import type { Config } from '../config/config.server'
import type { DatabaseHandle } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import type { Secrets } from '../secrets/open-secrets.server'
import { workAs } from '../work/watch-loop.server'
import { deliverEmails } from './deliver-emails.server'
import { openDelivery, type Deliver } from './open-delivery.server'
import { openEmail } from './seal-email.server'

/** Sends due e-mails every second; returns a function that stops, leaving off what is under way. */
export function sendEmails(
  services: { config: Config; secrets: Secrets; database: DatabaseHandle; log: Log },
  contactPath: string,
): () => Promise<void> {
  const { config, log, secrets } = services
  const handOver = openDelivery(contactPath, config)
  const deliver: Deliver = async (id, email, signal) =>
    handOver(id, openEmail(secrets, email), signal)
  if (!config.smtpUrl) log.info({ folder: join(config.dataDir, 'outbox') }, 'e-mails become files')
  const stopping = new AbortController()
  let round: Promise<unknown> | null = null
  const timer = setInterval(() => {
    round ??= workAs('send e-mails', () =>
      deliverEmails(services, deliver, new Date(), stopping.signal),
    )
      .catch((error) => log.error({ err: error }, 'e-mails not delivered'))
      .finally(() => (round = null))
  }, 1000)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await round
  }
}
