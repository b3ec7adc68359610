import type { Services } from '../context'
import { pathTo } from '../path-to'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { claimEmailChange, findChangeToConfirm } from './data/email-changes'
import { deleteKnownDevicesOf } from './data/known-devices'
import { findPerson, findPersonByEmail, updateEmail } from './data/people'
import { deleteSessionsOf } from './data/sessions'
import { writeEmail } from './emails'
import type { Browser } from './read-browser.server'
import { hashToken } from './secrecy/token.server'
import { voidLinks, voidRegistrations } from './void-links.server'

/** The address that a link confirms, or null: used, over, stopped, invented, or the address is somebody's by now. */
export async function findNewEmail(db: Database, token: string, now: Date): Promise<string | null> {
  const change = await findChangeToConfirm(db, hashToken(token), now)
  if (!change || (await findPersonByEmail(db, change.newEmail))) return null
  return change.newEmail
}

export type ConfirmEmailOutcome =
  { kind: 'changed' } | { kind: 'refused'; why: 'no-such-link' | 'taken' }

/**
 * Makes a new address the one of the account, once, for whoever holds the letter that went there. Every session ends but one of this
 * very browser, and so do links that wait in the mailbox before; that mailbox is told. It stands in the audit trail, without the addresses.
 */
export async function confirmEmailChange(
  { database, config }: Pick<Services, 'database' | 'config'>,
  { token, browser, now }: { token: string; browser: Browser; now: Date },
): Promise<ConfirmEmailOutcome> {
  return database.transaction(async (tx): Promise<ConfirmEmailOutcome> => {
    const confirmHash = hashToken(token)
    const awaited = await findChangeToConfirm(tx, confirmHash, now)
    if (!awaited) return { kind: 'refused', why: 'no-such-link' }
    if (await findPersonByEmail(tx, awaited.newEmail)) return { kind: 'refused', why: 'taken' }
    const change = await claimEmailChange(tx, confirmHash, now)
    const person = change && (await findPerson(tx, change.personId))
    if (!change || !person) return { kind: 'refused', why: 'no-such-link' }
    await moveEmail(tx, { personId: person.id, email: change.newEmail, browser, now })
    const { name, language } = person
    const reader = { email: change.oldEmail, name, language }
    await postEmail(tx, writeEmail(config, 'addressChanged', reader, pathTo('/contact')), now)
    await recordAudit(tx, {
      action: 'email.changed',
      actorId: person.id,
      subject: { kind: 'person', id: person.id },
      detail: {},
      requestId: browser.requestId ?? undefined,
      now,
    })
    return { kind: 'changed' }
  })
}

/** Gives an account another address, and ends what rested on the one before. A session or device of the browser goes on, where one is named. */
export async function moveEmail(
  tx: Database,
  given: { personId: string; email: string; browser: Browser | null; now: Date },
): Promise<void> {
  const { personId, email, browser, now } = given
  await updateEmail(tx, personId, email)
  await deleteSessionsOf(tx, personId, browser?.sessionId)
  await deleteKnownDevicesOf(tx, personId, browser?.deviceHash)
  await voidLinks(tx, { purpose: 'reset-password', personId }, now)
  await voidRegistrations(tx, email, now)
}
