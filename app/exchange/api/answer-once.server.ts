import { createHash } from 'node:crypto'
import type { Database } from '../../platform/database/database.server'
import { TextResponse } from '../../platform/http/text-response'
import { findStoredAnswer, insertStoredAnswer } from '../data/idempotent-answers'
import { openText, sealText } from '../secrecy/seal-text.server'
import { callerOf, type Call } from './answer-call.server'
import { refuse } from './problems'

/** An answer that can be kept, and given again as it was. */
export type KeptAnswer = { status: number; headers: Record<string, string>; body: unknown }

/**
 * Answers a call with an Idempotency-Key: what it asks for and the note of its answer are one transaction, so that the
 * same request, however often and however simultaneously it is sent, happens once and is answered alike. Refusals
 * (a Response) are not kept: nothing happened, and the next try may be right. The answer is kept sealed.
 */
export async function answerOnce(
  call: Call,
  work: (tx: Database) => Promise<KeptAnswer | Response>,
): Promise<Response> {
  const { context, headers } = call
  const { database, secrets, now, requestId } = context
  const { id: clientId } = callerOf(call)
  const key = headers['idempotency-key'] ?? ''
  const place = `${clientId} ${key}`
  const requestHash = hashCall(call)

  return database.transaction(async (tx) => {
    const stored = await findStoredAnswer(tx, { clientId, key })
    if (stored && stored.requestHash !== requestHash) return refuse('key-reused', requestId)
    if (stored) {
      const text = openText(secrets, 'idempotent-answer', place, stored.body)
      return tell(JSON.parse(text) as KeptAnswer, { 'Idempotency-Replayed': 'true' })
    }
    const made = await work(tx)
    if (made instanceof Response) return made
    await insertStoredAnswer(tx, {
      clientId,
      key,
      requestHash,
      status: made.status,
      body: sealText(secrets, 'idempotent-answer', place, JSON.stringify(made)),
      createdAt: now,
    })
    return tell(made)
  })
}

function hashCall({ request, text }: Call): string {
  const { pathname } = new URL(request.url)
  return createHash('sha256').update(`${request.method}\n${pathname}\n${text}`).digest('hex')
}

function tell({ status, headers, body }: KeptAnswer, more: Record<string, string> = {}) {
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { ...headers, ...more, 'Content-Type': 'application/json' },
  })
}
