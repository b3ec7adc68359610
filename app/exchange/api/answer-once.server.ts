import type { Database } from '../../platform/database/database.server'
import { stillLasts } from '../../platform/clock/from-the-future'
import {
  deleteStoredAnswer,
  findStoredAnswer,
  insertStoredAnswer,
} from '../data/idempotent-answers'
import { answersKept } from '../forget-answers.server'
import { callerOf, type Call } from './answer-call.server'
import { hashCall, openKept, sealKept, tellKept, type KeptAnswer } from './keep-answer.server'
import { refuse } from './problems'

/**
 * Answers a call with an Idempotency-Key: what it asks for and the note of its answer are one transaction, so that the
 * same request, however often and however simultaneously it is sent, happens once and is answered alike. Refusals
 * (a Response) are not kept: nothing happened, and the next try may be right.
 *
 * @param keptMs how long the answer is given again, in milliseconds; after that the key is new.
 */
export async function answerOnce(
  call: Call,
  work: (tx: Database) => Promise<KeptAnswer | Response>,
  keptMs = answersKept,
): Promise<Response> {
  const { database, secrets, now, requestId } = call.context
  const { id: clientId } = callerOf(call)
  const own = { clientId, key: call.headers['idempotency-key'] ?? '' }
  const requestHash = hashCall(call)

  return database.transaction(async (tx) => {
    const found = await findStoredAnswer(tx, own)
    const stored = found && stillLasts(found.createdAt, keptMs, now) ? found : null
    if (found && !stored) await deleteStoredAnswer(tx, own)
    if (stored && stored.requestHash !== requestHash) return refuse('key-reused', requestId)
    if (stored) {
      return tellKept(openKept(secrets, own, stored.body), { 'Idempotency-Replayed': 'true' })
    }
    const made = await work(tx)
    if (made instanceof Response) return made
    const body = sealKept(secrets, own, made)
    const { status } = made
    await insertStoredAnswer(tx, { ...own, requestHash, status, body, createdAt: now })
    return tellKept(made)
  })
}
