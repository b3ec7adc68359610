import type { Services } from '../context'
import { postLetter } from '../platform/outbox/post-letter.server'
import { findPersonByEmail } from './data/people'
import type { Email } from './domain/email'
import { aboutLink } from './domain/letter-topics'
import { after, lifetime } from './domain/lifetimes'
import { networkOf } from './domain/network'
import { writeLetter } from './letters'
import { limits } from './limits'
import { hashToken, makeToken } from './secrecy/token.server'
import { takeTurns } from './take-turns.server'
import { replaceLink } from './void-links.server'

export type AskOutcome = { kind: 'letter-sent' } | { kind: 'refused'; why: 'throttled' }

/**
 * Sends the owner of an e-mail address a link to choose a new password. The answer tells nobody else, and
 * neither does its time: a link is stored in any case, and one that is nobody's resets nothing.
 */
export async function askForReset(
  { database, config }: Pick<Services, 'database' | 'config'>,
  { email, address, now }: { email: Email; address: string; now: Date },
): Promise<AskOutcome> {
  const turn = await takeTurns(
    database,
    [
      [limits.resetByAddress, networkOf(address)],
      [limits.resetByEmail, email],
    ],
    now,
  )
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
  const token = makeToken()
  const tokenHash = hashToken(token)
  const expiresAt = after(now, lifetime.resetLink)
  await database.transaction(async (tx) => {
    const person = await findPersonByEmail(tx, email)
    await replaceLink(tx, {
      tokenHash,
      purpose: 'reset-password',
      personId: person?.id ?? null,
      createdAt: now,
      expiresAt,
    })
    if (!person) return
    const { name, language } = person
    const letter = writeLetter(
      config,
      'reset',
      { email, name, language },
      `/reset-password/${token}`,
    )
    await postLetter(tx, letter, now, { about: aboutLink(tokenHash), uselessAfter: expiresAt })
  })
  return { kind: 'letter-sent' }
}
