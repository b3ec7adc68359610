import type { Services } from '../context'
import { spendCode } from './give-second-factor.server'
import { removeSecondFactor } from './remove-second-factor.server'
import { takeFactorTurn } from './take-factor-turn.server'

export type RemoveOwnFactor = {
  personId: string
  sessionId: string | null
  code: string
  address: string
  requestId?: string
  now: Date
}

export type RemoveOwnOutcome =
  { kind: 'removed' } | { kind: 'refused'; why: 'wrong' | 'throttled' | 'has-none' }

/** Removes somebody's own second factor, which they give once more for it: an open session is not enough. */
export async function removeOwnSecondFactor(
  services: Pick<Services, 'database' | 'secrets' | 'config'>,
  { personId, sessionId, code, address, requestId, now }: RemoveOwnFactor,
): Promise<RemoveOwnOutcome> {
  const { database } = services
  const turn = await takeFactorTurn(database, { personId, address, now })
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
  return database.transaction(async (tx): Promise<RemoveOwnOutcome> => {
    const by = await spendCode(tx, services, { personId, code, now })
    if (by === null) return { kind: 'refused', why: 'wrong' }
    const removal = { personId, actorId: personId, sessionId, requestId, now }
    return removeSecondFactor(tx, services, removal)
  })
}
