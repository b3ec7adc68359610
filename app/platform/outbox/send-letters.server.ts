import { join } from 'node:path'
import type { Config } from '../config/config.server'
import type { DatabaseHandle } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import type { Secrets } from '../secrets/open-secrets.server'
import { deliverLetters } from './deliver-letters.server'
import { openDelivery, type Deliver } from './open-delivery.server'
import { openLetter } from './seal-letter.server'

/** Sends due letters every second; returns a function that stops, leaving off what is under way. */
export function sendLetters(
  services: { config: Config; secrets: Secrets; database: DatabaseHandle; log: Log },
  contactPath: string,
): () => Promise<void> {
  const { config, log, secrets } = services
  const handOver = openDelivery(contactPath, config)
  const deliver: Deliver = async (id, letter, signal) =>
    handOver(id, openLetter(secrets, letter), signal)
  if (!config.smtpUrl) log.info({ folder: join(config.dataDir, 'outbox') }, 'letters become files')
  const stopping = new AbortController()
  let round: Promise<unknown> | null = null
  const timer = setInterval(() => {
    round ??= deliverLetters(services, deliver, new Date(), stopping.signal)
      .catch((error) => log.error({ err: error }, 'letters not delivered'))
      .finally(() => (round = null))
  }, 1000)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await round
  }
}
