import type { Services } from '../context'
import { Busy } from '../platform/work/busy'
import type { Client } from '../platform/work/shares'
import { judgePassword, type PasswordFault } from './domain/password'
import { guessPasswordTask } from './strength/guess-password-task'

export type ChosenPassword = {
  password: string
  email: string
  /** The person's name, as far as it is known. */
  name: string
  /** Who chooses, for whose turn it is where several wait: the networks around an address, or the id of a person. */
  client: Client
}

/**
 * Why a password may not be chosen, or null when it may: too short or too long, the e-mail address, or one that is guessed
 * easily, also by whoever knows the name, the address and the site (strength/guess-password). Asked in a thread of its own: the
 * lists that it is compared with are loaded when the first password is chosen, and left soon after.
 *
 * @throws Busy when it cannot be judged now: no password is let through unseen.
 */
export async function findPasswordFault(
  { threads, config }: Pick<Services, 'threads' | 'config'>,
  { password, email, name, client }: ChosenPassword,
): Promise<PasswordFault | null> {
  const atOnce = judgePassword(password, email)
  if (atOnce) return atOnce
  const own = ownWords([name, email, config.baseUrl.hostname])
  const outcome = await threads.run(guessPasswordTask, { password, own }, client)
  if (outcome.kind === 'gave-up') throw new Busy(5, 'a password was not judged in time')
  return outcome.made
}

/** In characters: the longest e-mail address (RFC 5321). What is longer is refused, and no password is made of it. */
const longestOwn = 254

/** Words of three letters or more; shorter ones stand in too much by chance. */
function ownWords(given: string[]): string[] {
  const texts = given.map((text) => text.slice(0, longestOwn))
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return [...new Set([...texts, ...words])].filter((word) => word.length >= 3).slice(0, 30)
}
