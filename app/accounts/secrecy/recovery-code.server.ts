import { createHmac, randomInt } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/** Digits and letters that nobody takes for one another on paper (Crockford's base 32). */
const signs = '0123456789abcdefghjkmnpqrstvwxyz'

const length = 10

/** A code for whoever lost the second factor: 50 random bits, in two groups. */
export function makeRecoveryCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}

/** What is stored of a recovery code: HMAC-SHA-256 over the person and the code as it can be typed. */
export function hashRecoveryCode(secrets: Secrets, personId: string, code: string): string {
  const plain = readTyped(code)
  const key = secrets.derive('recovery-code-hash')
  return createHmac('sha256', key).update(`${personId}:${plain}`).digest('hex')
}

/** Whether a text has the shape of a recovery code, however it is typed. */
export function looksLikeRecoveryCode(text: string): boolean {
  const plain = readTyped(text)
  return plain.length === length && [...plain].every((sign) => signs.includes(sign))
}

function readTyped(text: string): string {
  const plain = text.toLowerCase().replace(/[\s-]/g, '')
  return plain.replace(/o/g, '0').replace(/[il]/g, '1')
}
