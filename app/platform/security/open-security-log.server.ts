import { createHmac } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Log } from '../logging/open-log.server'
import type { Secrets } from '../secrets/open-secrets.server'
import type { SecurityEvent } from './security-event'

export type SecurityLog = {
  /** Tells an event. What cannot be written is said in the log of the process, and what it tells of goes on. */
  record: (event: SecurityEvent) => void
  /** How an e-mail address stands in an event: HMAC-SHA-256, 128 bits of it. */
  keyOf: (email: string) => string
}

/** The folder of the security log, one file a day (UTC). */
export function securityFolder({ dataDir }: { dataDir: string }): string {
  return join(dataDir, 'security')
}

/**
 * Opens the security log: JSON lines in `<dataDir>/security/<day>.jsonl`, each written at once and in one piece, so that
 * several processes may write to one file.
 */
export function openSecurityLog(
  config: { dataDir: string },
  { secrets, log }: { secrets: Secrets; log: Log },
): SecurityLog {
  const folder = securityFolder(config)
  return {
    record(event) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const file = join(folder, `${event.now.toISOString().slice(0, 10)}.jsonl`)
        appendFileSync(file, `${JSON.stringify(lineOf(event))}\n`, { mode: 0o600 })
      } catch (error) {
        log.error({ err: error, event: event.event }, 'security event not written')
      }
    },
    keyOf(email) {
      const key = secrets.derive('security-log-email')
      return createHmac('sha256', key).update(email).digest().subarray(0, 16).toString('base64url')
    },
  }
}

function lineOf(event: SecurityEvent) {
  const { now, id, personId, emailKey, network, requestId, detail, outcome } = event
  return {
    at: now.toISOString(),
    event: event.event,
    outcome,
    personId,
    emailKey: emailKey ?? null,
    network,
    requestId,
    detail: detail ?? {},
    id: id ?? uuid(),
  }
}
