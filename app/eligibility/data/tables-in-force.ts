import { and, asc, desc, eq, lt } from 'drizzle-orm'
import { requirementTableVersions as versions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import type { PublishedTable } from '../domain/event'
import type { PlacementForm } from '../domain/requirement-table'
import { readStoredTable } from '../domain/stored-table'

/** A version with where it was written and by whom. */
export type KeptVersion = PublishedTable & {
  contentHash: string
  /** Null for the command line. */
  publishedBy: string | null
  origin: 'file' | 'interface'
}

const columns = {
  id: versions.id,
  number: versions.number,
  publishedAt: versions.publishedAt,
  definition: versions.definition,
  contentHash: versions.contentHash,
  publishedBy: versions.publishedBy,
  origin: versions.origin,
}

/** The newest version of a form's table; of those published before an instant, when one is given. */
export async function findVersionBefore(
  db: Database,
  placementForm: PlacementForm,
  before?: Date,
): Promise<KeptVersion | null> {
  const [found] = await db
    .select(columns)
    .from(versions)
    .where(
      and(eq(versions.placementForm, placementForm), before && lt(versions.publishedAt, before)),
    )
    .orderBy(desc(versions.number))
    .limit(1)
  return found ? { ...found, definition: readStoredTable(found.definition) } : null
}

/** The first version of a form's table. */
export async function findFirstVersion(
  db: Database,
  placementForm: PlacementForm,
): Promise<KeptVersion | null> {
  const [found] = await db
    .select(columns)
    .from(versions)
    .where(eq(versions.placementForm, placementForm))
    .orderBy(asc(versions.number))
    .limit(1)
  return found ? { ...found, definition: readStoredTable(found.definition) } : null
}

/** The newest version of a form's table that was written in a file. */
export async function findNewestFromFile(
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
export function selectVersions(
  db: Database,
  placementForm: PlacementForm,
): Promise<Pick<KeptVersion, 'number' | 'publishedAt' | 'origin'>[]> {
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
