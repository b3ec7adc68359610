import { createHash } from 'node:crypto'
import { TextResponse } from '../../platform/http/text-response'
import type { Secrets } from '../../platform/secrets/open-secrets.server'
import { openText, sealText } from '../secrecy/seal-text.server'
import type { Call } from './answer-call.server'

/** An answer that can be kept, and given again as it was. */
export type KeptAnswer = { status: number; headers: Record<string, string>; body: unknown }

type Own = { clientId: string; key: string }

/** SHA-256 (hex) of what makes a request the same: method, path and body, letter by letter. */
export function hashCall({ request, text }: Call): string {
  const { pathname } = new URL(request.url)
  return createHash('sha256').update(`${request.method}\n${pathname}\n${text}`).digest('hex')
}

/** Seals an answer for keeping: it may hold a secret, or somebody's record. */
export function sealKept(secrets: Secrets, { clientId, key }: Own, answer: KeptAnswer): string {
  return sealText(secrets, 'idempotent-answer', `${clientId} ${key}`, JSON.stringify(answer))
}

/** Opens what sealKept made, for the same client and key alone. */
export function openKept(secrets: Secrets, { clientId, key }: Own, sealed: string): KeptAnswer {
  return JSON.parse(openText(secrets, 'idempotent-answer', `${clientId} ${key}`, sealed))
}

/** The answer as it goes over the wire. */
export function tellKept(
  { status, headers, body }: KeptAnswer,
  more: Record<string, string> = {},
): TextResponse {
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { ...headers, ...more, 'Content-Type': 'application/json' },
  })
}
