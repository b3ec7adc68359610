import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { signedBytes, type SignedEnd } from '../hash-entry.server'

const format = 'shanyrak-audit-head-1'

/**
 * A signed end of the trail as it is kept outside of the database: whoever holds it sees later that nothing before it was
 * changed or cut off. `x` is the public key (32 bytes, base64url) whose thumbprint (RFC 7638) `keyId` is.
 */
export type Head = SignedEnd & { site: string; keyId: string; x: string; signature: string }

const schema = z
  .object({
    format: z.literal(format),
    site: z.string(),
    number: z.number().int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    at: z.string().datetime({ precision: 3 }),
    keyId: z.string(),
    x: z.string().regex(/^[\w-]{43}$/),
    // The last sign has four bits that no byte takes: of the spellings that give the same bytes, one is written by us.
    signature: z
      .string()
      .regex(/^[\w-]{86}$/)
      .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text),
  })
  .strict()

/** A head as one line of JSON, without a line break. */
export function writeHead({ site, number, hash, at, keyId, x, signature }: Head): string {
  return JSON.stringify({ format, site, number, hash, at, keyId, x, signature })
}

/** The head that a line is, or null: in an e-mail there is other text around it. */
export function readHead(line: string): Head | null {
  const text = line.trim()
  if (!text.startsWith('{')) return null
  try {
    const { at, site, number, hash, keyId, x, signature } = schema.parse(JSON.parse(text))
    return { site, number, hash, keyId, x, signature, at: new Date(at) }
  } catch {
    return null
  }
}

/** Whether a head is signed by the key that it names. Whose key that is, it cannot say. */
export function isSigned(head: Head): boolean {
  const jwk = { crv: 'Ed25519', kty: 'OKP', x: head.x }
  if (createHash('sha256').update(JSON.stringify(jwk)).digest('base64url') !== head.keyId) {
    return false
  }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64url'))
}
