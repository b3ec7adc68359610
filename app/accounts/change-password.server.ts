import type { Services } from '../context'
import { pathTo } from '../path-to'
import { postEmail } from '../platform/outbox/post-email.server'
import { findPersonByEmail } from './data/people'
import { networkOf } from '../platform/throttle/network'
import type { PasswordFault } from './domain/password'
import type { Visitor } from './domain/visitor'
import { findPasswordFault } from './find-password-fault.server'
import { writeEmail } from './emails'
import { paces } from './limits'
import type { Browser } from './read-browser.server'
import { hashPassword, verifyPassword } from './secrecy/hash-password.server'
import { storePassword } from './store-password.server'
import { takePaces } from './take-turns.server'

export type ChangePassword = {
  person: Visitor
  current: string
  wanted: string
  /** The session of the browser goes on; every other one ends. */
  browser: Browser
  now: Date
}

export type ChangeOutcome =
  | { kind: 'changed' }
  /** The current one was typed wrongly; and what is wrong with the new one, if anything. */
  | { kind: 'refused'; why: 'current-wrong'; fault: PasswordFault | null }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }
  | { kind: 'refused'; why: 'weak'; fault: PasswordFault }

/** Changes the password of somebody who knows the current one. Links to reset it stop working. */
export async function changePassword(
  services: Pick<Services, 'database' | 'config' | 'secrets' | 'security' | 'threads'>,
  { person, current, wanted, browser, now }: ChangePassword,
): Promise<ChangeOutcome> {
  const { database, config, security } = services
  const { sessionId = null, deviceHash = null } = browser
  const facts = {
    personId: person.id,
    network: networkOf(browser.address),
    requestId: browser.requestId ?? null,
    now,
  }
  const turn = await takePaces(services, [[paces.passwordByPerson, person.id]], now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const known = await findPersonByEmail(database.read, person.email)
  const right = await verifyPassword(known?.passwordHash ?? null, current, person.id)
  if (!right) security.record({ ...facts, event: 'password.refused', outcome: 'failure' })
  const { email, name, id: client } = person
  const fault = await findPasswordFault(services, { password: wanted, email, name, client })
  if (!right) return { kind: 'refused', why: 'current-wrong', fault }
  if (fault) return { kind: 'refused', why: 'weak', fault }
  const passwordHash = await hashPassword(wanted, person.id)
  const message = writeEmail(config, 'changed', person, pathTo('/forgot-password'))
  await database.transaction(async (tx) => {
    await storePassword(tx, { personId: person.id, passwordHash, sessionId, deviceHash, now })
    await postEmail(tx, message, now)
  })
  security.record({ ...facts, event: 'password.changed', outcome: 'success' })
  return { kind: 'changed' }
}
