import type { Database } from '../platform/database/database.server'
import { findResidenceRow } from './data/residences'

export type Residence = {
  /** ISO 3166-2:KZ; null until the person says where they live. */
  region: string | null
  /** A district of that region; null for the whole of it. */
  district: string | null
}

/** Where a person lives, which is whose authority may find them; null when there is no such person. */
export function findResidence(db: Database, personId: string): Promise<Residence | null> {
  return findResidenceRow(db, personId)
}
