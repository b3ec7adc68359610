import { createHmac } from 'node:crypto'
import type { Secrets } from '../secrets/open-secrets.server'

/**
 * What is kept of a network address or of something typed under a limit: HMAC-SHA-256 under a derived key, 128 bits of it
 * in base64url. Who reads the database learns from it neither who asked nor what for, and cannot try it out.
 */
export function hashSubject(secrets: Secrets, subject: string): string {
  const key = secrets.derive('throttle-subject')
  return createHmac('sha256', key).update(subject).digest().subarray(0, 16).toString('base64url')
}
