import type { Database } from '../platform/database/database.server'
import { findHousehold } from './find-household.server'

/** Whether a case is a member of staff's own: about themselves, or about somebody of the household they belong to. */
export async function isOwnCase(
  db: Database,
  officerId: string,
  personId: string,
): Promise<boolean> {
  if (officerId === personId) return true
  const household = await findHousehold(db, personId)
  return household?.members.some((member) => member.personId === officerId) ?? false
}
