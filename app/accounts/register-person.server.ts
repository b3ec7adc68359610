import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import { postLetter } from '../platform/outbox/post-letter.server'
import { findPersonByEmail } from './data/people'
import { insertRegistration } from './data/registrations'
import type { Email } from './domain/email'
import type { Iin } from './domain/iin'
import { after, lifetime } from './domain/lifetimes'
import { networkOf } from './domain/network'
import type { Residence } from './domain/residence'
import { writeLetter } from './letters'
import { limits } from './limits'
import { hashPassword } from './secrecy/hash-password.server'
import { sealIin } from './secrecy/seal-iin.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { takeTurns } from './take-turns.server'

export type RegisterPerson = {
  email: Email
  name: string
  password: string
  iin: Iin | null
  /** Where they live, when they say so. */
  place: Residence | null
  language: Language
  /** A path of this site to go on to once the letter is answered. */
  next: string
  address: string
  now: Date
}

export type RegisterOutcome = { kind: 'letter-sent' } | { kind: 'refused'; why: 'throttled' }

/**
 * Takes a registration in and writes to its e-mail address. The person comes to be when the letter is
 * answered: confirmRegistration.
 *
 * Nobody learns here whether an address has an account: the answer is the same and takes as long. Only
 * the letter, which its owner alone reads, tells.
 */
export async function registerPerson(
  { database, secrets, config }: Pick<Services, 'database' | 'secrets' | 'config'>,
  given: RegisterPerson,
): Promise<RegisterOutcome> {
  const { email, name, iin, place, language, now } = given
  const turn = await takeTurns(
    database,
    [
      [limits.registerByAddress, networkOf(given.address)],
      [limits.registerByEmail, email],
    ],
    now,
  )
  if (!turn.allowed) return { kind: 'refused', why: 'throttled' }

  const id = uuid()
  const token = makeToken()
  const unsealed = { iinCipher: null, iinHash: null, iinLastFour: null }
  const registration = {
    id,
    tokenHash: hashToken(token),
    email,
    name,
    passwordHash: await hashPassword(given.password),
    language,
    ...(iin ? sealIin(secrets, id, iin) : unsealed),
    region: place?.region ?? null,
    district: place?.district ?? null,
    createdAt: now,
    expiresAt: after(now, lifetime.registration),
  }
  const confirmPath = `/confirm-email/${token}?next=${encodeURIComponent(given.next)}`
  const confirm = writeLetter(config, 'confirm', { email, name, language }, confirmPath)
  await database.transaction(async (tx) => {
    const owner = await findPersonByEmail(tx, email)
    if (owner) {
      const { name, language } = owner
      const tried = writeLetter(config, 'tried', { email, name, language }, '/sign-in')
      return postLetter(tx, tried, now)
    }
    await insertRegistration(tx, registration)
    await postLetter(tx, confirm, now)
  })
  return { kind: 'letter-sent' }
}
