import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import { insertRegistration } from './data/registrations'
import type { Email } from './domain/email'
import type { Iin } from './domain/iin'
import { after, lifetime } from './domain/lifetimes'
import { networksAround } from '../platform/throttle/network'
import type { PasswordFault } from './domain/password'
import type { Residence } from './domain/residence'
import { turnsOf } from './sign-in-turns'
import { findPasswordFault } from './find-password-fault.server'
import { registerPaces } from './limits'
import { hashClient, hashPassword } from './secrecy/hash-password.server'
import { sealIin } from './secrecy/seal-iin.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { takePaces } from './take-turns.server'
import { writeToRegistrant } from './write-to-registrant.server'

export type RegisterPerson = {
  email: Email
  name: string
  password: string
  iin: Iin | null
  /** Where they live, when they say so. */
  place: Residence | null
  language: Language
  /** A path of this site to go on to once the e-mail is answered. */
  next: string
  address: string
  now: Date
}

export type RegisterOutcome =
  | { kind: 'email-sent'; registrationId: string }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }
  | { kind: 'refused'; why: 'weak'; fault: PasswordFault }

/**
 * Takes a registration in and writes to its e-mail address. The person comes to be when the e-mail is
 * answered: confirmRegistration.
 *
 * Nobody learns here whether an address has an account: the answer is the same and takes as long. Only
 * the e-mail, which its owner alone reads, tells. A registration waits in either case, so that a wrongly typed address can be
 * corrected, also one that is somebody's; what waits for such an address is never sent a link.
 */
export async function registerPerson(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'threads'>,
  given: RegisterPerson,
): Promise<RegisterOutcome> {
  const { email, name, iin, place, language, now } = given
  const { database, secrets } = services
  const turns = turnsOf(registerPaces, { account: email, address: given.address, deviceHash: null })
  const turn = await takePaces(services, turns, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }

  const { password } = given
  const fault = await findPasswordFault(services, {
    password,
    email,
    name,
    client: networksAround(given.address),
  })
  if (fault) return { kind: 'refused', why: 'weak', fault }

  const id = uuid()
  const token = makeToken()
  const unsealed = { iinCipher: null, iinHash: null, iinLastFour: null }
  const registration = {
    id,
    tokenHash: hashToken(token),
    email,
    name,
    passwordHash: await hashPassword(given.password, hashClient(null, given.address)),
    language,
    ...(iin ? sealIin(secrets, id, iin) : unsealed),
    region: place?.region ?? null,
    district: place?.district ?? null,
    createdAt: now,
    expiresAt: after(now, lifetime.registration),
  }
  const { next } = given
  await database.transaction(async (tx) => {
    await insertRegistration(tx, registration)
    await writeToRegistrant(tx, services, registration, { token, next, now })
  })
  return { kind: 'email-sent', registrationId: id }
}
