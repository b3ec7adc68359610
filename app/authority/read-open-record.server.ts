import { scopeOf } from '../accounts/domain/scope'
import { findPersonInReach, type ScopedPerson } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { findOwnLook } from '../eligibility/find-own-look.server'
import type { Database } from '../platform/database/database.server'

export type OpenRecordView = {
  look: NonNullable<Awaited<ReturnType<typeof findOwnLook>>>
  person: ScopedPerson
}

/**
 * The person at whom this officer is looking: by a look of their own that is not over, and only while the person is of
 * the officer's scope or of none. Somebody who has passed to another desk since the look began reads as absent.
 */
export async function readOpenRecord(
  db: Database,
  { lookId, officer, now }: { lookId: string; officer: Visitor; now: Date },
): Promise<OpenRecordView | null> {
  const scope = scopeOf(officer)
  const look = scope && (await findOwnLook(db, { lookId, officerId: officer.id, now }))
  if (!look) return null
  const person = await findPersonInReach(db, { by: { personId: look.personId }, scope })
  return person && { look, person }
}
