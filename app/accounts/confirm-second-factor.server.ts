import type { Services } from '../context'
import { pathTo } from '../path-to'
import { stillLasts } from '../platform/clock/from-the-future'
import { recordAudit } from '../platform/audit/record-audit.server'
import { postEmail } from '../platform/outbox/post-email.server'
import {
  claimUnconfirmedFactor,
  findSecondFactorRow,
  replaceRecoveryCodes,
} from './data/second-factors'
import { findPerson } from './data/people'
import { deleteGivenFactor, updateSessionSecondFactor } from './data/sessions'
import { lifetime } from './domain/lifetimes'
import { writeEmail } from './emails'
import { makeRecoveryCodes } from './make-recovery-codes.server'
import { openText } from './secrecy/seal-text.server'
import { stepOfCode } from './secrecy/time-code.server'
import type { Browser } from './read-browser.server'
import { noteFactor } from './note-factor.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type ConfirmFactor = {
  personId: string
  /** The session in which it is confirmed: there it counts as given. */
  sessionId: string | null
  code: string
  now: Date
} & Browser

export type ConfirmFactorOutcome =
  | { kind: 'confirmed'; recoveryCodes: string[] }
  | { kind: 'refused'; why: 'wrong' | 'not-begun' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Confirms the second factor that was begun, by the first code of it. From now on it is asked for at every
 * sign-in, and in every other session of the person.
 *
 * @returns the recovery codes, which are shown this once: their hashes are stored.
 */
export async function confirmSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'security'>,
  { personId, sessionId, code, now, ...browser }: ConfirmFactor,
): Promise<ConfirmFactorOutcome> {
  const { database, secrets, config } = services
  const { requestId } = browser
  const turn = await takeFactorTurn(services, { ...browser, personId, now })
  if (!turn.allowed)
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const factor = await findSecondFactorRow(database.read, personId)
  const isBegun = factor && stillLasts(factor.createdAt, lifetime.unconfirmedFactor, now)
  if (!isBegun || factor.confirmedAt) {
    return { kind: 'refused', why: 'not-begun' }
  }
  const { secretCipher } = factor
  const secret = openText(secrets.derive('second-factor-encryption'), personId, secretCipher)
  const step = stepOfCode(secret, code, now)
  if (step === null) {
    noteFactor(services, { personId, browser, now, by: null })
    return { kind: 'refused', why: 'wrong' }
  }
  const made = makeRecoveryCodes(secrets, personId)
  return database.transaction(async (tx): Promise<ConfirmFactorOutcome> => {
    const first = await claimUnconfirmedFactor(tx, { personId, secretCipher, step, now })
    const person = await findPerson(tx, personId)
    if (!first || !person) return { kind: 'refused', why: 'not-begun' }
    await replaceRecoveryCodes(tx, personId, made.rows, now)
    await deleteGivenFactor(tx, personId)
    if (sessionId !== null) await updateSessionSecondFactor(tx, { sessionId, personId, now })
    await recordAudit(tx, {
      action: 'second-factor.set-up',
      actorId: personId,
      subject: { kind: 'person', id: personId },
      detail: {},
      requestId,
      now,
    })
    await postEmail(tx, writeEmail(config, 'factorSetUp', person, pathTo('/account')), now)
    return { kind: 'confirmed', recoveryCodes: made.codes }
  })
}
