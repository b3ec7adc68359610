import type { Services } from '../context'
import { hashSubject } from '../platform/throttle/hash-subject.server'
import type { Pace } from '../platform/throttle/pace'
import { takePacedTurns } from '../platform/throttle/take-paced-turns.server'
import { takeTurn, type Limit, type Turn } from '../platform/throttle/take-turn.server'

/**
 * Takes one turn under each of several limits, in a transaction of its own; every one must allow it. What is counted may be
 * an address or what somebody typed: only a keyed hash of it is kept.
 */
export function takeTurns(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  turns: readonly [Limit, string][],
  now: Date,
): Promise<Turn> {
  return database.transaction(async (tx) => {
    for (const [limit, subject] of turns) {
      const turn = await takeTurn(tx, limit, hashSubject(secrets, subject), now)
      if (!turn.allowed) return turn
    }
    return { allowed: true }
  })
}

/** As takeTurns, under limits that slow down: a turn is taken under all of them or under none. */
export function takePaces(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  turns: readonly [Pace, string][],
  now: Date,
): Promise<Turn> {
  const hashed = hashTurns(secrets, turns)
  return database.transaction((tx) => takePacedTurns(tx, hashed, now))
}

/** Turns with the keyed hashes of what they count, for giveTurnsBack. */
export function hashTurns(
  secrets: Services['secrets'],
  turns: readonly [Pace, string][],
): [Pace, string][] {
  return turns.map(([pace, subject]) => [pace, hashSubject(secrets, subject)])
}
