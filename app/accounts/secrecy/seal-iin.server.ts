import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { lastFour, type Iin } from '../domain/iin'

/** What is stored of an IIN. Nothing of it can be read, or tried out, without the secret key. */
export type SealedIin = { iinCipher: string; iinHash: string; iinLastFour: string }

/**
 * Seals an IIN for one person: AES-256-GCM with a random 96-bit nonce, bound to the person's id so that it
 * cannot be moved to another row, and the keyed hash by which it is found.
 */
export function sealIin(secrets: Secrets, personId: string, iin: Iin): SealedIin {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secrets.derive('iin-encryption'), nonce)
  cipher.setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(iin, 'utf8'), cipher.final()])
  return {
    iinCipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64'),
    iinHash: hashIin(secrets, iin),
    iinLastFour: lastFour(iin),
  }
}

/** Opens what sealIin made. @throws Error when the text was changed or belongs to another person. */
export function openIin(secrets: Secrets, personId: string, iinCipher: string): Iin {
  const bytes = Buffer.from(iinCipher, 'base64')
  const key = secrets.derive('iin-encryption')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  cipher.setAAD(Buffer.from(personId))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return (cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')) as Iin
}

/** HMAC-SHA-256 of an IIN: the same for the same number, and the only way to find a person by it. */
export function hashIin(secrets: Secrets, iin: Iin): string {
  return createHmac('sha256', secrets.derive('iin-hash')).update(iin).digest('hex')
}
