import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import type { Pace } from '../platform/throttle/pace'
import { giveTurnsBack } from '../platform/throttle/take-paced-turns.server'
import { beginVisit, endEarlier } from './begin-visit.server'
import { findPersonByEmail } from './data/people'
import { findNewestRegistration } from './data/registrations'
import { listRoles } from './data/role-grants'
import { findSecondFactorRow } from './data/second-factors'
import { parseEmail } from './domain/email'
import { networkOf } from '../platform/throttle/network'
import type { Role } from './domain/permissions'
import { turnsOf } from './sign-in-turns'
import { findDeviceOf } from './find-device-of.server'
import { signInPaces } from './limits'
import { noteWrongPassword } from './note-wrong-password.server'
import type { Browser } from './read-browser.server'
import { hashClient, verifyPassword } from './secrecy/hash-password.server'
import { beginSession } from './sessions/begin-session.server'
import { hashTurns, takePaces } from './take-turns.server'

export type SignIn = { email: string; password: string; now: Date } & Browser

export type SignInOutcome =
  | {
      kind: 'signed-in'
      /** Values of the Set-Cookie headers, that of the session first. */
      cookies: string[]
      language: Language
      roles: Role[]
      /** Whether the session is worth nothing until the second factor is given: giveSecondFactor. */
      owesSecondFactor: boolean
    }
  | { kind: 'refused'; why: 'wrong' }
  /** The password is that of a registration whose e-mail was not answered. */
  | { kind: 'refused'; why: 'unconfirmed'; registrationId: string }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

type SignInServices = Pick<Services, 'config' | 'database' | 'secrets' | 'security'>

/**
 * Signs somebody in by e-mail and password. An address that nobody has and a wrong password are one refusal,
 * found in the same time. Wrong tries slow down those that follow (sign-in-turns); a right one gives its turn back.
 *
 * Whoever gives the password with which they registered last, before they answered the e-mail, is told so. That is
 * asked in any case, and told in any case, also when the address is that of an account with another password: so a
 * registration made on purpose does not betray who has one.
 */
export async function signIn(
  services: SignInServices,
  { email, password, now, ...browser }: SignIn,
): Promise<SignInOutcome> {
  const { database, security } = services
  const wanted = parseEmail(email)
  const person = wanted ? await findPersonByEmail(database.read, wanted) : null
  const deviceHash = await findDeviceOf(database.read, person?.id ?? null, browser)
  const network = networkOf(browser.address)
  const turns = turnsOf(signInPaces, { account: wanted, address: browser.address, deviceHash })
  const facts = {
    personId: person?.id ?? null,
    emailKey: wanted === null ? undefined : security.keyOf(wanted),
    network,
    requestId: browser.requestId ?? null,
    now,
  }
  const turn = await takePaces(services, turns, now)
  if (!turn.allowed) {
    const { retryAfterSeconds } = turn
    const detail = { limit: 'sign-in', retryAfterSeconds, knownDevice: deviceHash !== null }
    security.record({ ...facts, event: 'limit.reached', outcome: 'refused', detail })
    return { kind: 'refused', why: 'throttled', retryAfterSeconds }
  }
  const client = hashClient(deviceHash && person ? person.id : null, browser.address)
  const waiting = wanted ? await findNewestRegistration(database.read, wanted, now) : null
  const right = await verifyPassword(person?.passwordHash ?? null, password, client)
  if (!person || !right) {
    const registered = await verifyPassword(waiting?.passwordHash ?? null, password, client)
    const isWaiting = waiting !== null && registered
    const why = isWaiting ? 'unconfirmed' : 'wrong'
    security.record({ ...facts, event: 'session.refused', outcome: 'failure', detail: { why } })
    if (isWaiting) return { kind: 'refused', why: 'unconfirmed', registrationId: waiting.id }
    await noteWrongPassword(services, { account: wanted, facts })
    return { kind: 'refused', why: 'wrong' }
  }
  const grants = await listRoles(database.read, person.id)
  const factor = await findSecondFactorRow(database.read, person.id)
  const owesSecondFactor = Boolean(factor?.confirmedAt)
  const given = { personId: person.id, browser, turns, now }
  return {
    kind: 'signed-in',
    cookies: owesSecondFactor ? await beginHalf(services, given) : await begin(services, given),
    language: person.language,
    roles: grants.map(({ role }) => role),
    owesSecondFactor,
  }
}

type Right = { personId: string; browser: Browser; turns: [Pace, string][]; now: Date }

async function begin(services: SignInServices, { turns, ...given }: Right): Promise<string[]> {
  await giveBack(services, turns, given.now)
  return beginVisit(services, { ...given, by: 'password' })
}

/** A session that is worth nothing yet; the device becomes known with the second factor. */
async function beginHalf(
  services: SignInServices,
  { personId, browser, turns, now }: Right,
): Promise<string[]> {
  await giveBack(services, turns, now)
  await services.database.transaction((tx) => endEarlier(tx, browser))
  return [await beginSession(services, personId, now, { device: browser.device })]
}

function giveBack({ database, secrets }: SignInServices, turns: [Pace, string][], now: Date) {
  const hashed = hashTurns(secrets, turns)
  return database.transaction((tx) => giveTurnsBack(tx, hashed, now))
}
