import type { Services } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { cancelEmails } from '../platform/outbox/cancel-emails.server'
import { networkOf } from '../platform/throttle/network'
import { moveEmail } from './confirm-email-change.server'
import { deleteChangesSince, findChangeToStop } from './data/email-changes'
import { insertLink } from './data/one-time-links'
import { findPerson, findPersonByEmail } from './data/people'
import { aboutLink } from './domain/email-topics'
import { after, lifetime } from './domain/lifetimes'
import type { Browser } from './read-browser.server'
import { hashToken, makeToken } from './secrecy/token.server'

/** What a link of the letter to the former address does: stop a change that waits, or take back one that was made; null for nothing any more. */
export async function findStoppableChange(
  db: Database,
  token: string,
  now: Date,
): Promise<'stops' | 'takes-back' | null> {
  const change = await findChangeToStop(db, hashToken(token), now)
  if (!change) return null
  return change.confirmedAt === null ? 'stops' : 'takes-back'
}

export type StopEmailOutcome =
  /** `resetToken` opens the page on which a new password is chosen: somebody else knows the one that stands. */
  { kind: 'stopped'; resetToken: string } | { kind: 'refused'; why: 'no-such-link' | 'taken' }

/**
 * Stops a change of address for whoever holds the letter to the address before, or takes it back, once: with it whatever was asked for
 * later, since that was by whoever asked first. Every session ends. They choose a new password then, as by a link that was sent there.
 */
export async function stopEmailChange(
  { database, security }: Pick<Services, 'database' | 'security'>,
  { token, browser, now }: { token: string; browser: Browser; now: Date },
): Promise<StopEmailOutcome> {
  const resetToken = makeToken()
  const outcome = await database.transaction(async (tx) => {
    const change = await findChangeToStop(tx, hashToken(token), now)
    const person = change && (await findPerson(tx, change.personId))
    if (!change || !person) return { why: 'no-such-link' } as const
    const { personId, oldEmail, askedAt } = change
    const holder = await findPersonByEmail(tx, oldEmail)
    if (holder && holder.id !== personId) return { why: 'taken' } as const
    const stopped = await deleteChangesSince(tx, personId, askedAt)
    const about = stopped.flatMap(({ confirmHash, stopHash }) => [confirmHash, stopHash])
    await cancelEmails(tx, about.map(aboutLink), now)
    await moveEmail(tx, { personId, email: oldEmail, browser: null, now })
    if (person.email !== oldEmail) await noteRestored(tx, personId, { browser, now })
    await insertLink(tx, {
      tokenHash: hashToken(resetToken),
      purpose: 'reset-password',
      personId,
      createdAt: now,
      expiresAt: after(now, lifetime.resetLink),
    })
    return { personId }
  })
  if ('why' in outcome) return { kind: 'refused', why: outcome.why ?? 'no-such-link' }
  security.record({
    event: 'email.change-stopped',
    outcome: 'success',
    personId: outcome.personId,
    network: networkOf(browser.address),
    requestId: browser.requestId ?? null,
    now,
  })
  return { kind: 'stopped', resetToken }
}

function noteRestored(
  tx: Database,
  personId: string,
  { browser, now }: { browser: Browser; now: Date },
) {
  return recordAudit(tx, {
    action: 'email.restored',
    actorId: personId,
    subject: { kind: 'person', id: personId },
    detail: {},
    requestId: browser.requestId ?? undefined,
    now,
  })
}
