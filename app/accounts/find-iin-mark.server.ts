import type { Database } from '../platform/database/database.server'
import { findIinRow } from './data/iins'
import type { IinGround } from './domain/iin-ground'

/** Which IIN somebody has, without the number: its keyed hash, its last four digits and what it rests on. */
export type IinMark = { iinHash: string; lastFour: string; ground: IinGround }

/** The IIN of a person, as far as officers may know it; null when they have none. */
export async function findIinMark(db: Database, personId: string): Promise<IinMark | null> {
  const row = await findIinRow(db, personId)
  if (!row) return null
  return {
    iinHash: row.iinHash,
    lastFour: row.iinLastFour ?? '',
    ground: row.ground ?? 'asserted',
  }
}
