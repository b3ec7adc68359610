import type { Database } from '../platform/database/database.server'
import { findSecondFactorRow } from './data/second-factors'

/** Since when a person has their second factor, or null when they have none that is confirmed. */
export async function findFactorSince(db: Database, personId: string): Promise<Date | null> {
  return (await findSecondFactorRow(db, personId))?.confirmedAt ?? null
}
