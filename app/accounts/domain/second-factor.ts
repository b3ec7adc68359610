import { isFromTheFuture, stillLasts } from '../../platform/clock/from-the-future'
import { lifetime } from './lifetimes'
import type { SecondFactorState, Visitor } from './visitor'

/**
 * How a session stands towards the second factor of its person.
 *
 * @param since when the factor was confirmed by a first code, or null when there is none.
 * @param given when it was given in this session, or null.
 */
export function judgeSecondFactor(
  since: Date | null,
  given: Date | null,
  now: Date,
): SecondFactorState {
  if (since === null) return 'none'
  if (given === null) return 'pending'
  // What was given for a factor that has been replaced does not count for the new one. When a factor was set up while the clock
  // ran ahead, its instant tells no order; what was given before it is forgotten as it is confirmed.
  return given >= since || isFromTheFuture(since, now) ? 'given' : 'pending'
}

/** Whether a second factor was given so lately that what asks for it again may be done. */
export function isFresh({ secondFactor, secondFactorAt }: FactorOf, now: Date): boolean {
  if (secondFactor !== 'given' || secondFactorAt === null) return false
  return stillLasts(secondFactorAt, lifetime.givenFactor, now)
}

type FactorOf = Pick<Visitor, 'secondFactor' | 'secondFactorAt'>
