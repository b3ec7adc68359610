import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Seals a text for one place: AES-256-GCM with a random 96-bit nonce, bound to a name of that place so that it
 * cannot be moved to another. @returns nonce, tag and cipher text, in base64.
 */
export function sealText(key: Buffer, boundTo: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what sealText made. @throws Error when it was changed, or belongs to another place or key. */
export function openText(key: Buffer, boundTo: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  cipher.setAAD(Buffer.from(boundTo))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')
}
