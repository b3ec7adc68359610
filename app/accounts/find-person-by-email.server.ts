import type { Database } from '../platform/database/database.server'
import { findPersonByEmail as findRow } from './data/people'
import { parseEmail } from './domain/email'

/** The person who signs in with this e-mail address, however it is typed, or null. For operators alone. */
export async function findPersonByEmail(
  db: Database,
  typed: string,
): Promise<{ id: string; name: string } | null> {
  const email = parseEmail(typed)
  const person = email && (await findRow(db, email))
  return person && { id: person.id, name: person.name }
}
