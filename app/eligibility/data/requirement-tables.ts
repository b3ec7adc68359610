import { and, asc, desc, eq, inArray, lt, max, type SQL } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { requirementTableVersions as versions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { PublishedTable } from '../domain/event'
import type { PlacementForm } from '../domain/requirement-table'
import { readStoredTable, type StoredTable } from '../domain/stored-table'

/** A version with where it was written and by whom. */
export type KeptVersion = PublishedTable & {
  contentHash: string
  /** Null for the command line. */
  publishedBy: string | null
  origin: 'file' | 'interface'
}

/** A version that was published, without its contents. */
export type ListedVersion = Pick<KeptVersion, 'number' | 'publishedAt' | 'origin'>

const published = {
  id: versions.id,
  number: versions.number,
  publishedAt: versions.publishedAt,
  definition: versions.definition,
}

const kept = {
  ...published,
  contentHash: versions.contentHash,
  publishedBy: versions.publishedBy,
  origin: versions.origin,
}

type Row = Omit<PublishedTable, 'definition'> & { definition: StoredTable }

function readRow(row: Row): PublishedTable {
  return { ...row, definition: readStoredTable(row.definition) }
}

/** Writes a version of a requirement table. */
export async function insertTable(
  tx: Database,
  version: typeof versions.$inferInsert,
): Promise<void> {
  await tx.insert(versions).values(version)
}

const newestTables = prepareOnce((db) => {
  const newest = db
    .select({ placementForm: versions.placementForm, number: max(versions.number).as('newest') })
    .from(versions)
    .groupBy(versions.placementForm)
    .as('newest')
  return db
    .select({ id: versions.id })
    .from(versions)
    .innerJoin(
      newest,
      and(eq(versions.placementForm, newest.placementForm), eq(versions.number, newest.number)),
    )
    .orderBy(asc(versions.placementForm))
})

/** The newest version of every placement form's table, whole, by the names of the forms. */
export async function listNewestTables(db: Database): Promise<PublishedTable[]> {
  const rows = await newestTables(db).execute()
  return listTables(
    db,
    rows.map(({ id }) => id),
  )
}

/** A version never changes, so that what was read once may be kept in memory; do not change what is returned. */
const known = new LRUCache<string, PublishedTable>({ max: 100 })

/** Versions by their ids and in the order of these, whether or not they are the newest. */
export async function listTables(db: Database, ids: string[]): Promise<PublishedTable[]> {
  const found = new Map<string, PublishedTable>()
  for (const id of ids) {
    const table = known.get(id)
    if (table) found.set(id, table)
  }
  const missing = ids.filter((id) => !found.has(id))
  const rows =
    missing.length > 0
      ? await db.select(published).from(versions).where(inArray(versions.id, missing))
      : []
  for (const table of rows.map(readRow)) {
    found.set(table.id, table)
    known.set(table.id, table)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
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

/** The newest version of a form's table, with all its requirements, also those that are over; or null. */
export function findNewestTable(
  db: Database,
  placementForm: PlacementForm,
): Promise<KeptVersion | null> {
  return findVersion(db, eq(versions.placementForm, placementForm), desc(versions.number))
}

/** The newest version of a form's table of those published before an instant, or null. */
export function findTableBefore(
  db: Database,
  placementForm: PlacementForm,
  before: Date,
): Promise<KeptVersion | null> {
  const form = eq(versions.placementForm, placementForm)
  return findVersion(db, and(form, lt(versions.publishedAt, before)), desc(versions.number))
}

/** The first version of a form's table, or null. */
export function findFirstTable(
  db: Database,
  placementForm: PlacementForm,
): Promise<KeptVersion | null> {
  return findVersion(db, eq(versions.placementForm, placementForm), asc(versions.number))
}

async function findVersion(
  db: Database,
  where: SQL | undefined,
  order: SQL,
): Promise<KeptVersion | null> {
  const [found] = await db.select(kept).from(versions).where(where).orderBy(order).limit(1)
  return found ? { ...found, definition: readStoredTable(found.definition) } : null
}

/** The newest version of a form's table that was written in a file. */
export async function findNewestTableFromFile(
  db: Database,
  placementForm: PlacementForm,
): Promise<Pick<KeptVersion, 'number' | 'contentHash'> | null> {
  const [found] = await db
    .select({ number: versions.number, contentHash: versions.contentHash })
    .from(versions)
    .where(and(eq(versions.placementForm, placementForm), eq(versions.origin, 'file')))
    .orderBy(desc(versions.number))
    .limit(1)
  return found ?? null
}

/** When each version of a form's table was published and where it was written, the newest first. */
export function listTableVersions(
  db: Database,
  placementForm: PlacementForm,
): Promise<ListedVersion[]> {
  return db
    .select({
      number: versions.number,
      publishedAt: versions.publishedAt,
      origin: versions.origin,
    })
    .from(versions)
    .where(eq(versions.placementForm, placementForm))
    .orderBy(desc(versions.number))
}
