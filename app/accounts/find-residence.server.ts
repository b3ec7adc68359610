import type { Database } from '../platform/database/database.server'
import { findResidenceRow } from './data/residences'
import type { Residence } from './domain/residence'

export type { Residence }

/** Where a person lives, or null when they have not said so (or there is no such person). */
export async function findResidence(db: Database, personId: string): Promise<Residence | null> {
  const row = await findResidenceRow(db, personId)
  return row?.region ? { region: row.region, district: row.district } : null
}
