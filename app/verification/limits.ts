import type { Limit } from '../platform/throttle/take-turn.server'

/*
 * Only guesses are counted: whoever holds a real code is never made to wait for an answer, even behind the same
 * address as somebody who guesses.
 */
export const limits = {
  /** Well-formed codes that nobody has; a slip of the finger almost never makes one. */
  unknownByAddress: { name: 'verify-unknown-by-address', turns: 20, seconds: 600 },
  surnameByAddress: { name: 'verify-surname-by-address', turns: 5, seconds: 900 },
  surnameByCode: { name: 'verify-surname-by-code', turns: 30, seconds: 3600 },
} satisfies Record<string, Limit>
