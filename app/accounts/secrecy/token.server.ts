import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 256 random bits, safe in an address. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * What is stored of a token, so that whoever reads the database cannot use what they read. A plain
 * SHA-256 is enough for a secret that nobody can guess.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
