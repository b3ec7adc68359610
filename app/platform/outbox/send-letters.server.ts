import { join } from 'node:path'
import type { Config } from '../config/config.server'
import type { DatabaseHandle } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import { deliverLetters } from './deliver-letters.server'
import { openDelivery } from './open-delivery.server'

/** Sends due letters every second; returns a function that stops, leaving off what is under way. */
export function sendLetters(services: {
  config: Config
  database: DatabaseHandle
  log: Log
}): () => Promise<void> {
  const { config, log } = services
  const deliver = openDelivery(config)
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
