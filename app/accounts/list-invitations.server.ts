import type { Database } from '../platform/database/database.server'
import { findEmailStates, type EmailState } from '../platform/outbox/find-email-state.server'
import { listOpenInvitations } from './data/household-invitations'
import { aboutInvitation } from './domain/email-topics'

export type OpenInvitation = {
  /** As it was typed. */
  email: string
  /** Until when the link works. */
  expiresAt: Date
  /** How far the e-mail came. */
  delivery: EmailState | null
}

/** The open invitations of a household, the newest last. */
export async function listInvitations(
  db: Database,
  { householdId, now }: { householdId: string; now: Date },
): Promise<OpenInvitation[]> {
  const open = await listOpenInvitations(db, householdId, now)
  const emails = await findEmailStates(
    db,
    open.map(({ tokenHash }) => aboutInvitation(tokenHash)),
  )
  return open.map(({ tokenHash, email, expiresAt }) => {
    const delivery = emails.get(aboutInvitation(tokenHash))?.state ?? null
    return { email, expiresAt, delivery }
  })
}
