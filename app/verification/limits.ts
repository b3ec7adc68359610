import type { Pace } from '../platform/throttle/pace'

/*
 * Only guesses are counted, and work that a guess would cause: whoever holds a real certificate is never made to wait for
 * an answer, behind the same address as somebody who guesses, or while the whole world does. They slow down and never shut: so
 * much at once, then one every so many seconds. What is counted by network is generous, for everybody behind one carrier may
 * sit behind one address. The limits "in all" and "by code" hold against many addresses that guess together; no network uses up all
 * of them (shareTurns).
 */
export const limits = {
  /** Well-formed codes that nobody has; a typing mistake almost never makes one. */
  unknownByAddress: { name: 'verify-unknown-by-address', burst: 40, seconds: 10 },
  unknownInAll: { name: 'verify-unknown-in-all', burst: 3000, seconds: 0.2 },
  /** Credentials, tokens and extracts that are not what the register keeps, counted before they are worked on. */
  doubtedByAddress: { name: 'verify-doubted-by-address', burst: 40, seconds: 10 },
  doubtedInAll: { name: 'verify-doubted-in-all', burst: 3000, seconds: 0.2 },
  /** Files, which take longest to look into. A browser with scripts looks into them itself, and sends what it found. */
  filesByAddress: { name: 'verify-files-by-address', burst: 40, seconds: 10 },
  filesInAll: { name: 'verify-files-in-all', burst: 600, seconds: 1 },
  /** By the certificate and the network, so that nobody uses up what others may ask of another certificate. */
  holderByAddress: { name: 'verify-holder-by-address', burst: 5, seconds: 180 },
  holderByCode: { name: 'verify-holder-by-code', burst: 30, seconds: 120 },
  /** Four digits are guessed sooner than a name: 10,000 of them take nearly three years at this rate. */
  digitsByCode: { name: 'verify-digits-by-code', burst: 10, seconds: 8_640 },
} satisfies Record<string, Pace>

/** The subject of a limit that counts everybody. */
export const everybody = 'all'
