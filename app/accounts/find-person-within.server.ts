import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { findRowInReach } from './data/people-within'
import type { Iin } from './domain/iin'
import type { IinGround } from './domain/iin-ground'
import type { Scope } from './domain/scope'
import { hashIin } from './secrecy/seal-iin.server'

/** A person as an officer's desk knows them. */
export type ScopedPerson = {
  id: string
  name: string
  iinLastFour: string | null
  /** What that IIN rests on. */
  iinGround: IinGround | null
  /** Null when they belong to no region yet. */
  region: string | null
  district: string | null
}

export { findPersonWithin } from './data/people-within'

/**
 * A person of this scope, or one who belongs to no region, for somebody who knows them exactly: by IIN, or
 * by what an id was found through, such as a certificate's code. Anybody else reads as absent.
 */
export function findPersonInReach(
  db: Database,
  { by, scope }: { by: { personId: string } | { iin: Iin; secrets: Secrets }; scope: Scope },
): Promise<ScopedPerson | null> {
  return findRowInReach(db, 'personId' in by ? by : { iinHash: hashIin(by.secrets, by.iin) }, scope)
}
