import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/** A new secret of a client: 256 random bits. The prefix lets scanners of source code know it for what it is. */
export function makeClientSecret(): string {
  return `shanyrak_sk_${randomBytes(32).toString('base64url')}`
}

/** What is kept of a client's secret: HMAC-SHA-256 (hex) under a derived key. */
export function hashClientSecret(secrets: Secrets, secret: string): string {
  return createHmac('sha256', secrets.derive('api-client-secret')).update(secret).digest('hex')
}

/** Whether one of the kept hashes is that of this secret; it takes as long whether or not one is. */
export function isClientSecret(secrets: Secrets, secret: string, kept: string[]): boolean {
  const hash = Buffer.from(hashClientSecret(secrets, secret))
  const matches = kept.map((each) => {
    const other = Buffer.from(each)
    return other.length === hash.length && timingSafeEqual(other, hash)
  })
  return matches.includes(true)
}
