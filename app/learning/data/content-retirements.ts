import { and, asc, eq, gte } from 'drizzle-orm'
import { contentRetirements } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Retirable } from '../domain/retirement'

const retired = prepareOnce((db) =>
  db
    .select({ kind: contentRetirements.kind, slug: contentRetirements.slug })
    .from(contentRetirements),
)

/** The programmes and modules that are retired, which nobody begins any more: see domain/retirement. */
export async function listRetired(db: Database): Promise<Retirable[]> {
  return retired(db).execute()
}

/** Retires something. False when it was retired before. */
export async function insertRetirement(
  tx: Database,
  retired: Retirable,
  now: Date,
): Promise<boolean> {
  const made = await tx
    .insert(contentRetirements)
    .values({ ...retired, retiredAt: now })
    .onConflictDoNothing()
    .returning({ slug: contentRetirements.slug })
  return made.length === 1
}

/** Takes a retirement back. False when there was none. */
export async function deleteRetirement(tx: Database, { kind, slug }: Retirable): Promise<boolean> {
  const gone = await tx
    .delete(contentRetirements)
    .where(and(eq(contentRetirements.kind, kind), eq(contentRetirements.slug, slug)))
    .returning({ slug: contentRetirements.slug })
  return gone.length === 1
}

/** What was retired from an instant on, and still is; the oldest first. */
export function listRetiredSince(db: Database, since: Date): Promise<Retirable[]> {
  return db
    .select({ kind: contentRetirements.kind, slug: contentRetirements.slug })
    .from(contentRetirements)
    .where(gte(contentRetirements.retiredAt, since))
    .orderBy(asc(contentRetirements.retiredAt), asc(contentRetirements.slug))
}
