import type { Database } from '../platform/database/database.server'
import { findLetterStates, type LetterState } from '../platform/outbox/find-letter-state.server'
import { listOpenInvitations } from './data/household-invitations'
import { aboutInvitation } from './domain/letter-topics'

export type OpenInvitation = {
  /** As it was typed. */
  email: string
  /** Until when the link works. */
  expiresAt: Date
  /** How far the letter came. */
  letter: LetterState | null
}

/** The open invitations of a household, the newest last. */
export async function listInvitations(
  db: Database,
  { householdId, now }: { householdId: string; now: Date },
): Promise<OpenInvitation[]> {
  const open = await listOpenInvitations(db, householdId, now)
  const letters = await findLetterStates(
    db,
    open.map(({ tokenHash }) => aboutInvitation(tokenHash)),
  )
  return open.map(({ tokenHash, email, expiresAt }) => {
    const letter = letters.get(aboutInvitation(tokenHash))?.state ?? null
    return { email, expiresAt, letter }
  })
}
