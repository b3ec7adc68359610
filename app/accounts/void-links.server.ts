import type { Database } from '../platform/database/database.server'
import { cancelEmails } from '../platform/outbox/cancel-emails.server'
import { deleteOpenInvitations, type OpenInvitations } from './data/household-invitations'
import { deleteOpenLinks, insertLink, type LinkPurpose, type NewLink } from './data/one-time-links'
import { deleteRegistrationsFor } from './data/registrations'
import { aboutInvitation, aboutLink, aboutRegistration } from './domain/email-topics'

/*
 * Links that are no longer needed stop working in the transaction that makes them so, and e-mails that were to bring them
 * are not sent any more.
 */

/** Voids the unused links of one purpose of a person, or of nobody: they asked for a newer one, or need none any more. */
export async function voidLinks(
  tx: Database,
  of: { purpose: LinkPurpose; personId: string | null },
  now: Date,
): Promise<void> {
  const voided = await deleteOpenLinks(tx, of)
  await cancelEmails(tx, voided.map(aboutLink), now)
}

/** Adds a link in the place of the earlier ones of the same purpose and person: only the newest works. */
export async function replaceLink(tx: Database, link: NewLink): Promise<void> {
  await voidLinks(tx, link, link.createdAt)
  await insertLink(tx, link)
}

/** Voids open invitations into households. */
export async function voidInvitations(
  tx: Database,
  which: OpenInvitations,
  now: Date,
): Promise<void> {
  const voided = await deleteOpenInvitations(tx, which)
  await cancelEmails(tx, voided.map(aboutInvitation), now)
}

/** Forgets everything that waits for one e-mail address: it is somebody's now. */
export async function voidRegistrations(tx: Database, email: string, now: Date): Promise<void> {
  const voided = await deleteRegistrationsFor(tx, email)
  await cancelEmails(tx, voided.map(aboutRegistration), now)
}
