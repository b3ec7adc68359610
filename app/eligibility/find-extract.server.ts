import type { Database } from '../platform/database/database.server'
import { selectExtract, selectExtractOf, type Extract } from './data/extracts'

export type { Extract }

/** An extract by its code, for whoever checks one, or null. */
export function findExtract(db: Database, code: string): Promise<Extract | null> {
  return selectExtract(db, code)
}

/** An extract of one person's own record, whoever asked for it; another's reads as absent. */
export function findOwnExtract(
  db: Database,
  own: { code: string; personId: string },
): Promise<Extract | null> {
  return selectExtractOf(db, own)
}

/** An extract of a person's record that this officer asked for; every other reads as absent. */
export function findAskedExtract(
  db: Database,
  asked: { code: string; personId: string; askedBy: string },
): Promise<Extract | null> {
  return selectExtractOf(db, asked)
}
