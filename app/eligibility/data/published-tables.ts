import { and, eq, inArray, max } from 'drizzle-orm'
import { requirementTableVersions as versions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import type { PublishedTable } from '../domain/event'
import { readStoredTable, type StoredTable } from '../domain/stored-table'

const columns = {
  id: versions.id,
  number: versions.number,
  publishedAt: versions.publishedAt,
  definition: versions.definition,
}

type Row = Omit<PublishedTable, 'definition'> & { definition: StoredTable }

function readRow(row: Row): PublishedTable {
  return { ...row, definition: readStoredTable(row.definition) }
}

/** The newest version of each placement form's table. */
export async function findNewestTables(db: Database): Promise<PublishedTable[]> {
  const newest = db
    .select({ placementForm: versions.placementForm, number: max(versions.number).as('newest') })
    .from(versions)
    .groupBy(versions.placementForm)
    .as('newest')
  const rows = await db
    .select(columns)
    .from(versions)
    .innerJoin(
      newest,
      and(eq(versions.placementForm, newest.placementForm), eq(versions.number, newest.number)),
    )
  return rows.map(readRow)
}

/** Versions by their ids, whether or not they are the newest. */
export async function findTables(db: Database, ids: string[]): Promise<PublishedTable[]> {
  if (ids.length === 0) return []
  const rows = await db.select(columns).from(versions).where(inArray(versions.id, ids))
  return rows.map(readRow)
}

/** The content hash of every version of these forms' tables, by form and number. */
export async function listContentHashes(
  db: Database,
  placementForms: readonly string[],
): Promise<{ placementForm: string; number: number; contentHash: string }[]> {
  if (placementForms.length === 0) return []
  return db
    .select({
      placementForm: versions.placementForm,
      number: versions.number,
      contentHash: versions.contentHash,
    })
    .from(versions)
    .where(inArray(versions.placementForm, [...placementForms]))
}
