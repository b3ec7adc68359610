import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import type { Limit } from '../platform/throttle/take-turn.server'
import { findPersonByEmail } from './data/people'
import { findNewestRegistration } from './data/registrations'
import { listRoleGrants } from './data/role-grants'
import { findSecondFactorRow } from './data/second-factors'
import { parseEmail } from './domain/email'
import { networkOf } from './domain/network'
import type { Role } from './domain/permissions'
import { limits } from './limits'
import { verifyPassword } from './secrecy/hash-password.server'
import { beginSession } from './sessions/begin-session.server'
import { takeTurns } from './take-turns.server'

export type SignIn = { email: string; password: string; address: string; now: Date }

export type SignInOutcome =
  | {
      kind: 'signed-in'
      cookie: string
      language: Language
      roles: Role[]
      /** Whether the session is worth nothing until the second factor is given: giveSecondFactor. */
      owesSecondFactor: boolean
    }
  | { kind: 'refused'; why: 'wrong' }
  /** The password is that of a registration whose letter was not answered. */
  | { kind: 'refused'; why: 'unconfirmed'; registrationId: string }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Signs somebody in by e-mail and password. An address that nobody has and a wrong password are one refusal,
 * found in the same time. Every try counts, also the right one.
 *
 * Whoever gives the password with which they registered last, before they answered the letter, is told so. That is
 * asked in any case, and told in any case, also when the address is that of an account with another password: so a
 * registration made on purpose does not betray who has one.
 */
export async function signIn(
  services: Pick<Services, 'config' | 'database'>,
  { email, password, address, now }: SignIn,
): Promise<SignInOutcome> {
  const { database } = services
  const wanted = parseEmail(email)
  const turns: [Limit, string][] = [[limits.signInByAddress, networkOf(address)]]
  if (wanted) turns.push([limits.signInByEmail, wanted])
  const turn = await takeTurns(database, turns, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const person = wanted ? await findPersonByEmail(database.read, wanted) : null
  const waiting = wanted ? await findNewestRegistration(database.read, wanted, now) : null
  const right = await verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !right) {
    const registered = await verifyPassword(waiting?.passwordHash ?? null, password)
    return waiting && registered
      ? { kind: 'refused', why: 'unconfirmed', registrationId: waiting.id }
      : { kind: 'refused', why: 'wrong' }
  }
  const grants = await listRoleGrants(database.read, person.id)
  const factor = await findSecondFactorRow(database.read, person.id)
  return {
    kind: 'signed-in',
    cookie: await beginSession(services, person.id, now),
    language: person.language,
    roles: grants.map(({ role }) => role),
    owesSecondFactor: Boolean(factor?.confirmedAt),
  }
}
