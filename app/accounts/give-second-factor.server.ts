import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { admitDevice } from './admit-device.server'
import { findPerson } from './data/people'
import { findSecondFactorRow, claimRecoveryCode, claimStep } from './data/second-factors'
import { updateSessionId } from './data/sessions'
import { writeEmail } from './emails'
import { noteFactor } from './note-factor.server'
import type { Browser } from './read-browser.server'
import { hashRecoveryCode, looksLikeRecoveryCode } from './secrecy/recovery-code.server'
import { openText } from './secrecy/seal-text.server'
import { stepOfCode } from './secrecy/time-code.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { writeSessionCookie } from './sessions/write-session-cookie.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type GiveFactor = {
  personId: string
  /** The session in which the password was given. */
  sessionId: string
  /** A code of the app, or a recovery code. */
  code: string
  now: Date
} & Omit<Browser, 'sessionId'>

export type GiveFactorOutcome =
  | {
      kind: 'given'
      by: 'app' | 'recovery-code'
      /** Values of the Set-Cookie headers, that of the session first. */
      cookies: string[]
    }
  | { kind: 'refused'; why: 'wrong' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Takes the second factor of somebody who has given their password. Every code works once. The session goes on under a
 * new token: one that somebody else knows, who had the password and put it into this browser, is worth nothing.
 */
export async function giveSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'security'>,
  { personId, sessionId, code, now, ...browser }: GiveFactor,
): Promise<GiveFactorOutcome> {
  const { database } = services
  const turn = await takeFactorTurn(services, { ...browser, personId, now })
  if (!turn.allowed)
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const given = await database.transaction(async (tx) => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return null
    const token = makeToken()
    const device = await admitDevice(tx, services, { personId, browser, isTold: true, now })
    const { deviceHash } = device
    await updateSessionId(tx, { sessionId, personId }, { id: hashToken(token), deviceHash, now })
    if (by === 'recovery-code') await tellOfRecoveryCode(tx, services, personId, now)
    return { by, device, cookies: [writeSessionCookie(services, token, now), device.cookie] }
  })
  noteFactor(services, { personId, browser, now, by: given?.by ?? null, device: given?.device })
  return given
    ? { kind: 'given', by: given.by, cookies: given.cookies }
    : { kind: 'refused', why: 'wrong' }
}

/** A recovery code is for whoever lost the app; that one was used must not stay unknown to its owner. */
async function tellOfRecoveryCode(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  personId: string,
  now: Date,
) {
  const person = await findPerson(tx, personId)
  if (person)
    await postEmail(tx, writeEmail(config, 'recoveryCode', person, pathTo('/account')), now)
}

/** Uses up a code of the app or a recovery code. @returns which it was, or null when it is neither. */
export async function spendCode(
  tx: Database,
  { secrets }: Pick<Services, 'secrets'>,
  { personId, code, now }: { personId: string; code: string; now: Date },
): Promise<'app' | 'recovery-code' | null> {
  const factor = await findSecondFactorRow(tx, personId)
  if (!factor?.confirmedAt) return null
  if (looksLikeRecoveryCode(code)) {
    const codeHash = hashRecoveryCode(secrets, personId, code)
    return (await claimRecoveryCode(tx, { personId, codeHash, now })) ? 'recovery-code' : null
  }
  const key = secrets.derive('second-factor-encryption')
  const step = stepOfCode(openText(key, personId, factor.secretCipher), code, now)
  return step !== null && (await claimStep(tx, { personId, step })) ? 'app' : null
}
