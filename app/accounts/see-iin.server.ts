import type { Services } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { findIinRow, updateIinSeen } from './data/iins'
import type { Iin } from './domain/iin'
import { isOwnCase } from './is-own-case.server'
import { limits } from './limits'
import { hashIin } from './secrecy/seal-iin.server'
import { takeTurns } from './take-turns.server'

export type SeeIin = {
  personId: string
  /** As the officer typed it from the paper. */
  iin: Iin
  officer: { id: string; region: string | null }
  /** The look at the person's record in which the paper lay on the desk. */
  lookId: string
  requestId?: string
  now: Date
}

export type SeeIinOutcome =
  | { kind: 'seen' }
  | { kind: 'refused'; why: 'own-case' | 'has-none' | 'differs' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Marks the IIN of a person as read by an officer on a paper: they type it, and it must be the one of the account. Who may
 * look at the person the caller has judged; nobody does it for themself or their household. Few tries a day are taken for
 * one person, so that nobody completes the last four digits by guessing. The entry of the trail is the event; the mark ends with the IIN.
 */
export async function seeIin(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { personId, iin, officer, lookId, requestId, now }: SeeIin,
): Promise<SeeIinOutcome> {
  const key = `${officer.id} ${personId}`
  const turn = await takeTurns({ database, secrets }, [[limits.iinSeenByPair, key]], now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  return database.transaction(async (tx): Promise<SeeIinOutcome> => {
    if (await isOwnCase(tx, officer.id, personId, now)) return { kind: 'refused', why: 'own-case' }
    if (!(await findIinRow(tx, personId))) return { kind: 'refused', why: 'has-none' }
    const iinHash = hashIin(secrets, iin)
    const marked = await updateIinSeen(tx, { personId, iinHash, by: officer.id, at: now })
    if (!marked) return { kind: 'refused', why: 'differs' }
    await recordAudit(tx, {
      action: 'iin.seen',
      actorId: officer.id,
      subject: { kind: 'person', id: personId },
      detail: { region: officer.region, lookId },
      requestId,
      now,
    })
    return { kind: 'seen' }
  })
}
