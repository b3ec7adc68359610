import { createHmac } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { lastFour, type Iin } from '../domain/iin'
import { openText, sealText } from './seal-text.server'

/** What is stored of an IIN. Nothing of it can be read, or tried out, without the secret key. */
export type SealedIin = { iinCipher: string; iinHash: string; iinLastFour: string }

/** Seals an IIN for one person, and makes the keyed hash by which it is found. */
export function sealIin(secrets: Secrets, personId: string, iin: Iin): SealedIin {
  return {
    iinCipher: sealText(secrets.derive('iin-encryption'), personId, iin),
    iinHash: hashIin(secrets, iin),
    iinLastFour: lastFour(iin),
  }
}

/** Opens what sealIin made. @throws Error when the text was changed or belongs to another person. */
export function openIin(secrets: Secrets, personId: string, iinCipher: string): Iin {
  return openText(secrets.derive('iin-encryption'), personId, iinCipher) as Iin
}

/** HMAC-SHA-256 of an IIN: the same for the same number, and the only way to find a person by it. */
export function hashIin(secrets: Secrets, iin: Iin): string {
  return createHmac('sha256', secrets.derive('iin-hash')).update(iin).digest('hex')
}
