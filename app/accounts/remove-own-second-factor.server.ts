import type { Services } from '../context'
import { spendCode } from './give-second-factor.server'
import { removeSecondFactor } from './remove-second-factor.server'
import { noteFactor } from './note-factor.server'
import type { Browser } from './read-browser.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type RemoveOwnFactor = {
  personId: string
  sessionId: string | null
  code: string
  now: Date
} & Browser

export type RemoveOwnOutcome =
  | { kind: 'removed' }
  | { kind: 'refused'; why: 'wrong' | 'has-none' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** Removes somebody's own second factor, which they give once more for it: an open session is not enough. */
export async function removeOwnSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'security'>,
  { personId, sessionId, code, now, ...browser }: RemoveOwnFactor,
): Promise<RemoveOwnOutcome> {
  const { database } = services
  const turn = await takeFactorTurn(services, { ...browser, personId, now })
  if (!turn.allowed)
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const { requestId } = browser
  const outcome = await database.transaction(async (tx): Promise<RemoveOwnOutcome> => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return { kind: 'refused', why: 'wrong' }
    const removal = { personId, actorId: personId, sessionId, requestId, now }
    const outcome = await removeSecondFactor(tx, services, removal)
    return outcome.kind === 'removed' ? outcome : { kind: 'refused', why: 'has-none' }
  })
  if (outcome.kind === 'refused') noteFactor(services, { personId, browser, now, by: null })
  return outcome
}
