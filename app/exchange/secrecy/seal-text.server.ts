import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/** What a text is sealed for, each with a key of its own. */
export type SealPurpose = 'webhook-secret' | 'idempotent-answer'

/** Seals a text (AES-256-GCM, random 96-bit nonce), bound to where it is kept so that it cannot be moved. */
export function sealText(secrets: Secrets, purpose: SealPurpose, place: string, text: string) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secrets.derive(purpose), nonce)
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what sealText made. @throws Error when it was changed, or kept in another place. */
export function openText(secrets: Secrets, purpose: SealPurpose, place: string, sealed: string) {
  const bytes = Buffer.from(sealed, 'base64')
  const key = secrets.derive(purpose)
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  cipher.setAAD(Buffer.from(place))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')
}
