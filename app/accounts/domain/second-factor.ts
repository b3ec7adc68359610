import { after, lifetime } from './lifetimes'
import type { SecondFactorState, Visitor } from './visitor'

/**
 * How a session stands towards the second factor of its person.
 *
 * @param since when the factor was confirmed by a first code, or null when there is none.
 * @param given when it was given in this session, or null.
 */
export function judgeSecondFactor(since: Date | null, given: Date | null): SecondFactorState {
  if (since === null) return 'none'
  // What was given for a factor that has been replaced does not count for the new one.
  return given !== null && given >= since ? 'given' : 'pending'
}

/** Whether a second factor was given so lately that what asks for it again may be done. */
export function isFresh({ secondFactor, secondFactorAt }: FactorOf, now: Date): boolean {
  if (secondFactor !== 'given' || secondFactorAt === null) return false
  return now < after(secondFactorAt, lifetime.givenFactor)
}

type FactorOf = Pick<Visitor, 'secondFactor' | 'secondFactorAt'>
