import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { findNewestTableVersion, insertTableVersion } from './data/insert-requirement-table'
import type { RequirementTable } from './domain/requirement-table'

/**
 * Keeps a requirement table as the version in force for its placement form; earlier versions stay, since
 * evidence refers to them. Nothing is written when the version in force already says the same.
 *
 * @param by.contentHash SHA-256 (hex) of the table's canonical JSON.
 * @param by.actorId who published; null for the command line.
 */
export async function storeRequirementTable(
  tx: Database,
  table: RequirementTable,
  by: { contentHash: string; actorId: string | null; origin: 'file' | 'interface'; now: Date },
): Promise<{ id: string; number: number; kind: 'published' | 'unchanged' }> {
  const newest = await findNewestTableVersion(tx, table.placementForm)
  if (newest?.contentHash === by.contentHash) {
    return { id: newest.id, number: newest.number, kind: 'unchanged' }
  }
  const version = { id: uuid(), number: (newest?.number ?? 0) + 1 }
  await insertTableVersion(tx, {
    ...version,
    placementForm: table.placementForm,
    contentHash: by.contentHash,
    definition: table,
    publishedAt: by.now,
    publishedBy: by.actorId,
    origin: by.origin,
  })
  return { ...version, kind: 'published' }
}
