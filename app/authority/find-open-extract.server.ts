import type { Visitor } from '../accounts/find-visitor.server'
import { findAskedExtract, type Extract } from '../eligibility/find-extract.server'
import type { Database } from '../platform/database/database.server'
import { readOpenRecord } from './read-open-record.server'

/** An extract that this officer asked for, of the record at which they are looking: gone when the look is over. */
export async function findOpenExtract(
  db: Database,
  { lookId, code, officer, now }: { lookId: string; code: string; officer: Visitor; now: Date },
): Promise<Extract | null> {
  const open = await readOpenRecord(db, { lookId, officer, now })
  if (!open) return null
  return findAskedExtract(db, { code, personId: open.person.id, askedBy: officer.id })
}
