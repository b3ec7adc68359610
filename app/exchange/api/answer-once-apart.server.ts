import {
  deleteStoredAnswer,
  findStoredAnswer,
  insertStoredAnswer,
  updateStoredAnswer,
} from '../data/idempotent-answers'
import { callerOf, type Call } from './answer-call.server'
import { hashCall, openKept, sealKept, tellKept, type KeptAnswer } from './keep-answer.server'
import { refuse } from './problems'
import { stillLasts } from '../../platform/clock/from-the-future'

/** The status of a note whose work is still under way. */
const underWay = 0

/** After so long, work that is still noted as under way died with its process, in milliseconds. */
const abandoned = 60_000

/**
 * As answerOnce, for work that has transactions of its own. The key is taken first and the answer noted last; who sends the
 * same request in between is told to wait. When the process dies in between the key is free again after a
 * minute, and the work may then have been done.
 */
export async function answerOnceApart(
  call: Call,
  work: () => Promise<KeptAnswer | Response>,
): Promise<Response> {
  const { database, secrets, now, requestId } = call.context
  const { id: clientId } = callerOf(call)
  const own = { clientId, key: call.headers['idempotency-key'] ?? '' }
  const requestHash = hashCall(call)

  const taken = await database.transaction(async (tx) => {
    const stored = await findStoredAnswer(tx, own)
    if (stored && stored.requestHash !== requestHash) return refuse('key-reused', requestId)
    if (stored && stored.status !== underWay) {
      return tellKept(openKept(secrets, own, stored.body), { 'Idempotency-Replayed': 'true' })
    }
    if (stored && stillLasts(stored.createdAt, abandoned, now)) {
      return refuse('key-in-use', requestId, { headers: { 'Retry-After': '5' } })
    }
    if (stored) await deleteStoredAnswer(tx, own)
    await insertStoredAnswer(tx, {
      ...own,
      requestHash,
      status: underWay,
      body: '',
      createdAt: now,
    })
    return null
  })
  if (taken) return taken

  const free = () => database.transaction((tx) => deleteStoredAnswer(tx, own))
  const made = await work().catch(async (error: unknown) => {
    await free()
    throw error
  })
  if (made instanceof Response) {
    await free()
    return made
  }
  const body = sealKept(secrets, own, made)
  await database.transaction((tx) => updateStoredAnswer(tx, own, { status: made.status, body }))
  return tellKept(made)
}
