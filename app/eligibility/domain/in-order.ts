import { isFromTheFuture } from '../../platform/clock/from-the-future'

/**
 * Facts as they are to be read at the present instant, in any order. What stands in the history has happened, whatever the
 * clock said then: what was written while it ran ahead counts from now, and in the order in which it was written.
 */
export function asHappened<F extends { at: Date }>(facts: readonly F[], now: Date): F[] {
  const ahead = facts.filter(({ at }) => isFromTheFuture(at, now)).map(({ at }) => at.getTime())
  if (ahead.length === 0) return [...facts]
  const inOrder = [...new Set(ahead)].sort((a, b) => b - a)
  const place = new Map(inOrder.map((at, index) => [at, new Date(now.getTime() - index)]))
  return facts.map((fact) => ({ ...fact, at: place.get(fact.at.getTime()) ?? fact.at }))
}

/** The instant at which a new fact is written down: now, but never before what it follows. */
export function instantAfter(earlier: readonly { at: Date }[], now: Date): Date {
  const latest = Math.max(...earlier.map(({ at }) => at.getTime()))
  return latest > now.getTime() ? new Date(latest + 1) : now
}
