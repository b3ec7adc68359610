import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../../../app/platform/database/database.server'

/** Rows of one statement: few enough for the engines' bound on parameters, the same text each time. */
const atOnce = 500

/** Inserts any number of rows, many with each statement. */
export async function insertAll<T extends SQLiteTable>(
  tx: Database,
  table: T,
  rows: SQLiteInsertValue<T>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await tx.insert(table).values(rows.slice(at, at + atOnce))
  }
}
