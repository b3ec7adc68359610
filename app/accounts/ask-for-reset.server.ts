import type { Services } from '../context'
import { pathTo } from '../path-to'
import { postEmail } from '../platform/outbox/post-email.server'
import { sealEmail } from '../platform/outbox/seal-email.server'
import { insertLink } from './data/one-time-links'
import { findPersonByEmail } from './data/people'
import type { Email } from './domain/email'
import { aboutLink } from './domain/email-topics'
import { after, lifetime } from './domain/lifetimes'
import { networkOf } from '../platform/throttle/network'
import { turnsOf } from './sign-in-turns'
import { findDeviceOf } from './find-device-of.server'
import { writeEmail } from './emails'
import { resetPaces } from './limits'
import type { Browser } from './read-browser.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { takePaces } from './take-turns.server'

export type AskOutcome =
  { kind: 'email-sent' } | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Sends the owner of an e-mail address a link to choose a new password. The answer tells nobody else, and
 * neither does its time: a link is stored in any case, and one that is nobody's resets nothing. Links that were asked for
 * before go on working until one of them is used or their hour is over: so nobody can void somebody's e-mail by asking
 * for another one.
 */
export async function askForReset(
  services: Pick<Services, 'database' | 'config' | 'secrets' | 'security'>,
  { email, now, ...browser }: { email: Email; now: Date } & Browser,
): Promise<AskOutcome> {
  const { database, config, secrets, security } = services
  const network = networkOf(browser.address)
  const known = await findPersonByEmail(database.read, email)
  const deviceHash = await findDeviceOf(database.read, known?.id ?? null, browser)
  const turns = turnsOf(resetPaces, { account: email, address: browser.address, deviceHash })
  const turn = await takePaces(services, turns, now)
  const facts = {
    personId: known?.id ?? null,
    emailKey: security.keyOf(email),
    network,
    requestId: browser.requestId ?? null,
    now,
  }
  if (!turn.allowed) {
    const { retryAfterSeconds } = turn
    const detail = { limit: 'password-reset', retryAfterSeconds, knownDevice: deviceHash !== null }
    security.record({ ...facts, event: 'limit.reached', outcome: 'refused', detail })
    return { kind: 'refused', why: 'throttled', retryAfterSeconds }
  }
  security.record({ ...facts, event: 'password.reset-asked', outcome: 'success' })
  const token = makeToken()
  const tokenHash = hashToken(token)
  const expiresAt = after(now, lifetime.resetLink)
  await database.transaction(async (tx) => {
    const person = await findPersonByEmail(tx, email)
    await insertLink(tx, {
      tokenHash,
      purpose: 'reset-password',
      personId: person?.id ?? null,
      createdAt: now,
      expiresAt,
    })
    if (!person) return
    const { name, language } = person
    const message = writeEmail(
      config,
      'reset',
      { email, name, language },
      pathTo('/reset-password/:token', { token }),
    )
    await postEmail(tx, sealEmail(secrets, message), now, {
      about: aboutLink(tokenHash),
      uselessAfter: expiresAt,
    })
  })
  return { kind: 'email-sent' }
}
