import { futureFrom, stillLasts } from '../../platform/clock/from-the-future'

const day = 86_400_000

/**
 * How long what takes two people can be confirmed after one has proposed it, in milliseconds: who is away for a weekend
 * still finds it, and nobody confirms next year what somebody meant today. Acts of administrators, changes of certificates and decisions have one life.
 */
export const proposalLife = 7 * day

/** Whether a proposal can be confirmed no more, though nobody has answered it. */
export function hasLapsed(proposedAt: Date, now: Date): boolean {
  return !stillLasts(proposedAt, proposalLife, now)
}

/** From when on a proposal cannot be confirmed any more. */
export function lapseOf(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + proposalLife)
}

/** Between which instants, both of them outside, a proposal was made that has not lapsed. */
export function openBetween(now: Date): { after: Date; before: Date } {
  return { after: new Date(now.getTime() - proposalLife), before: futureFrom(now) }
}
