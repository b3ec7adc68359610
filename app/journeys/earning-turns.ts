import { tablesTurn } from '../eligibility/domain/tables-turn'
import { learnerTurn } from '../learning/domain/learner-turn'
import type { Turns } from '../platform/database/turns'

/** What an act of a learner that may earn a certificate waits for: their own earlier acts, and a table that is being published. */
export function earningTurns(personId: string): Turns {
  return { alone: [learnerTurn(personId)], shared: [tablesTurn] }
}
