import type { Services } from '../../context'
import { takeTurn } from '../../platform/throttle/take-turn.server'
import { correctionLimit } from './limits'
import { proposeChange, type ProposeChange, type ProposeOutcome } from './propose-change.server'

export type RequestCorrection = Pick<ProposeChange, 'code' | 'reason' | 'note' | 'seen' | 'now'> & {
  /** As they were typed. */
  correction: { name: string; document: string }
  holderId: string
}

export type RequestOutcome = ProposeOutcome | { kind: 'refused'; why: 'throttled' }

/** One request too many: it must not remain. */
class OneTooMany extends Error {}

/**
 * Keeps a holder's request to have the name on their certificate corrected, so many times a day. Only what is asked is
 * counted: a mistake in the form keeps nobody busy. Whose certificate it is the caller has asked.
 */
export async function requestCorrection(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  { holderId, now, ...asked }: RequestCorrection,
): Promise<RequestOutcome> {
  try {
    return await database.transaction(async (tx) => {
      const proposal = {
        ...asked,
        ...({ action: 'replace', proposedBy: holderId, byHolder: true } as const),
        now,
      }
      const outcome = await proposeChange(tx, keys, proposal)
      if (outcome.kind === 'refused') return outcome
      const turn = await takeTurn(tx, correctionLimit, holderId, now)
      if (!turn.allowed) throw new OneTooMany()
      return outcome
    })
  } catch (error) {
    if (error instanceof OneTooMany) return { kind: 'refused', why: 'throttled' }
    throw error
  }
}
