import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { findPersonByIinHash } from './data/people'
import type { Iin } from './domain/iin'
import { hashIin } from './secrecy/seal-iin.server'

/** The person who gave this IIN, or null. */
export function findPersonByIin(
  db: Database,
  secrets: Secrets,
  iin: Iin,
): Promise<{ id: string; name: string } | null> {
  return findPersonByIinHash(db, hashIin(secrets, iin))
}
