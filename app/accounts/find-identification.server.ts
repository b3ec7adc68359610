import type { Database } from '../platform/database/database.server'
import { findIdentificationRow } from './data/people'

/** By what an authority could find a person, as far as they have said it: the IIN, and where they live. */
export type Identification = { hasIin: boolean; hasPlace: boolean }

/** What a person has said of themself; of nobody, that there is nothing to say. */
export async function findIdentification(db: Database, personId: string): Promise<Identification> {
  const row = await findIdentificationRow(db, personId)
  return { hasIin: Boolean(row?.iinLastFour), hasPlace: Boolean(row?.region) }
}
