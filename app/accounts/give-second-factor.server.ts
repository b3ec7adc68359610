import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { findSecondFactorRow, spendRecoveryCode, spendStep } from './data/second-factors'
import { renewSession } from './data/sessions'
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
  address: string
  now: Date
}

export type GiveFactorOutcome =
  | {
      kind: 'given'
      by: 'app' | 'recovery-code'
      /** Value of the Set-Cookie header. */
      cookie: string
    }
  | { kind: 'refused'; why: 'wrong' | 'throttled' }

/**
 * Takes the second factor of somebody who has given their password. Every code works once. The session goes on under a
 * new token: one that somebody else knows, who had the password and put it into this browser, is worth nothing.
 */
export async function giveSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config'>,
  { personId, sessionId, code, address, now }: GiveFactor,
): Promise<GiveFactorOutcome> {
  const { database } = services
  const turn = await takeFactorTurn(database, { personId, address, now })
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
  return database.transaction(async (tx): Promise<GiveFactorOutcome> => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return { kind: 'refused', why: 'wrong' }
    const token = makeToken()
    await renewSession(tx, { sessionId, personId }, { id: hashToken(token), now })
    return { kind: 'given', by, cookie: writeSessionCookie(services, token, now) }
  })
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
    return (await spendRecoveryCode(tx, { personId, codeHash, now })) ? 'recovery-code' : null
  }
  const key = secrets.derive('second-factor-encryption')
  const step = stepOfCode(openText(key, personId, factor.secretCipher), code, now)
  return step !== null && (await spendStep(tx, { personId, step })) ? 'app' : null
}
