import type { Database } from '../platform/database/database.server'
import { selectIssued } from './data/credentials'
import type { IssuedCredential } from './ensure-credential.server'

export type { IssuedCredential } from './ensure-credential.server'

/**
 * What was issued for the certificate with a code, as it was issued; null when there is no such certificate, or nothing was
 * issued for it yet.
 */
export function findIssuedCredential(db: Database, code: string): Promise<IssuedCredential | null> {
  return selectIssued(db, code)
}
