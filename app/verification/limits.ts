import type { Limit } from '../platform/throttle/take-turn.server'

/*
 * Only guesses are counted, and work that a guess would cause: whoever holds a real certificate is never made to wait for
 * an answer, behind the same address as somebody who guesses, or while the whole world does. The limits "in all" hold
 * against many addresses that guess together.
 */
export const limits = {
  /** Well-formed codes that nobody has; a slip of the finger almost never makes one. */
  unknownByAddress: { name: 'verify-unknown-by-address', turns: 20, seconds: 600 },
  unknownInAll: { name: 'verify-unknown-in-all', turns: 3000, seconds: 600 },
  /** Credentials and tokens that are doubted. */
  doubtedByAddress: { name: 'verify-doubted-by-address', turns: 30, seconds: 600 },
  doubtedInAll: { name: 'verify-doubted-in-all', turns: 3000, seconds: 600 },
  /** Files, which take longest to look into. A browser with scripts looks into them itself, and sends what it found. */
  filesByAddress: { name: 'verify-files-by-address', turns: 40, seconds: 600 },
  filesInAll: { name: 'verify-files-in-all', turns: 600, seconds: 600 },
  holderByAddress: { name: 'verify-holder-by-address', turns: 5, seconds: 900 },
  holderByCode: { name: 'verify-holder-by-code', turns: 30, seconds: 3600 },
  /** Four digits are guessed sooner than a name: 10,000 of them take three years at this rate. */
  digitsByCode: { name: 'verify-digits-by-code', turns: 10, seconds: 86_400 },
} satisfies Record<string, Limit>

/** The subject of a limit that counts everybody. */
export const everybody = 'all'
