import { v7 as uuid } from 'uuid'
import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { cancelEmails } from '../platform/outbox/cancel-emails.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { sealEmail } from '../platform/outbox/seal-email.server'
import { networkOf } from '../platform/throttle/network'
import {
  deleteUnansweredChanges,
  findUnansweredChange,
  insertEmailChange,
  type EmailChange,
} from './data/email-changes'
import { findPersonByEmail } from './data/people'
import type { Email } from './domain/email'
import { aboutLink } from './domain/email-topics'
import { after, lifetime } from './domain/lifetimes'
import type { Visitor } from './domain/visitor'
import { writeEmail } from './emails'
import { paces } from './limits'
import { proveOwner, type OwnerProof } from './prove-owner.server'
import type { Browser } from './read-browser.server'
import { hashToken, makeToken } from './secrecy/token.server'
import { takePaces } from './take-turns.server'

export type AskEmailChange = {
  person: Visitor
  email: Email
  password: string
  /** A code of the second factor; empty for who has none. */
  code: string
  browser: Browser
  now: Date
}

export type AskEmailOutcome =
  | { kind: 'emails-sent' }
  | { kind: 'refused'; why: 'same' }
  | Extract<OwnerProof, { kind: 'refused' }>

type Used = Pick<Services, 'database' | 'config' | 'secrets' | 'security'>

/**
 * Asks for another e-mail address: one letter goes there, to confirm it within a day, and one to the address before, by which it
 * is stopped or taken back within seven. Until the first is answered nothing changes. What was asked for before and waits is
 * forgotten. Whether the address has an account is told by nothing but the letter that its owner reads.
 */
export async function askEmailChange(
  services: Used,
  { person, email, password, code, browser, now }: AskEmailChange,
): Promise<AskEmailOutcome> {
  if (email === person.email) return { kind: 'refused', why: 'same' }
  const proof = await proveOwner(services, { person, password, code, browser, now })
  if (proof.kind === 'refused') return proof
  const turn = await takePaces(
    services,
    [
      [paces.newEmailByPerson, person.id],
      [paces.newEmailByAddress, email],
    ],
    now,
  )
  const network = networkOf(browser.address)
  const facts = { personId: person.id, network, requestId: browser.requestId ?? null, now }
  if (!turn.allowed) {
    const { retryAfterSeconds } = turn
    const detail = { limit: 'new-email', retryAfterSeconds }
    services.security.record({ ...facts, event: 'limit.reached', outcome: 'refused', detail })
    return { kind: 'refused', why: 'throttled', retryAfterSeconds }
  }
  const tokens = { confirm: makeToken(), stop: makeToken() }
  const change = {
    id: uuid(),
    personId: person.id,
    oldEmail: person.email,
    newEmail: email,
    confirmHash: hashToken(tokens.confirm),
    stopHash: hashToken(tokens.stop),
    askedAt: now,
    confirmedAt: null,
  }
  await services.database.transaction(async (tx) => {
    await forget(tx, person.id, now)
    await insertEmailChange(tx, change)
    await writeToBoth(tx, services, { person, change, tokens, now })
  })
  services.security.record({ ...facts, event: 'email.change-asked', outcome: 'success' })
  return { kind: 'emails-sent' }
}

/** Takes back what waits to be answered: its letters do nothing any more. */
export function retractEmailChange(
  { database }: Pick<Services, 'database'>,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  return database.transaction((tx) => forget(tx, personId, now))
}

/** The address that a person asked for and has not confirmed yet, or null. */
export async function findAwaitedEmail(db: Database, personId: string, now: Date) {
  const change = await findUnansweredChange(db, personId, now)
  return change && { email: change.newEmail, until: after(change.askedAt, lifetime.newEmailLink) }
}

async function forget(tx: Database, personId: string, now: Date) {
  const forgotten = await deleteUnansweredChanges(tx, personId)
  const about = forgotten.flatMap(({ confirmHash, stopHash }) => [confirmHash, stopHash])
  await cancelEmails(tx, about.map(aboutLink), now)
}

type Letters = {
  person: Visitor
  change: EmailChange
  tokens: { confirm: string; stop: string }
  now: Date
}

/** As many letters, and as long ones, whether the new address is somebody's or not. */
async function writeToBoth(
  tx: Database,
  { config, secrets }: Used,
  { person, change, tokens, now }: Letters,
) {
  const { name, language } = person
  const known = await findPersonByEmail(tx, change.newEmail)
  const reader = { email: change.newEmail, name: null, language: known?.language ?? language }
  const toNew = known
    ? writeEmail(config, 'addressTaken', reader, pathTo('/sign-in'))
    : writeEmail(
        config,
        'newAddress',
        reader,
        pathTo('/new-email/:token', { token: tokens.confirm }),
      )
  const toOld = writeEmail(
    config,
    'addressAsked',
    { email: change.oldEmail, name, language },
    pathTo('/former-email/:token', { token: tokens.stop }),
  )
  await postEmail(tx, sealEmail(secrets, toNew), now, {
    about: aboutLink(change.confirmHash),
    uselessAfter: after(now, lifetime.newEmailLink),
  })
  await postEmail(tx, sealEmail(secrets, toOld), now, {
    about: aboutLink(change.stopHash),
    uselessAfter: after(now, lifetime.stopEmailLink),
  })
}
