import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import {
  insertTable,
  findNewestTableFromFile,
  findNewestTable,
  type KeptVersion,
} from './data/requirement-tables'
import type { RequirementTable } from './domain/requirement-table'

/** Where a table was written, and after which version. */
export type TableOrigin =
  | {
      from: 'file'
      /** The number of the version that the file says it follows; null when it does not say. */
      follows: number | null
    }
  | {
      from: 'interface'
      /** The number of the version that was edited; null when there was none. */
      edited: number | null
    }

export type StoreTableOutcome =
  | { kind: 'published'; id: string; number: number; previous: RequirementTable | null }
  | {
      /**
       * `unchanged`: the newest version says the same. `kept`: the newest one was edited in the interface, and the file
       * does not know of it.
       */
      kind: 'unchanged' | 'kept'
      id: string
      number: number
    }
  | { kind: 'refused'; why: 'changed-meanwhile' }

/**
 * Keeps a requirement table as the newest version of its placement form; earlier versions stay, since
 * evidence and decisions refer to them. Nobody's work is overwritten unseen: an edit in the interface is refused when
 * another version was published since it began, and a file does not replace what was edited in the interface unless
 * it names that version (`follows`).
 *
 * @param by.contentHash SHA-256 (hex) of the table's canonical JSON.
 * @param by.actorId who published; null for the command line.
 */
export async function storeRequirementTable(
  tx: Database,
  table: RequirementTable,
  by: { contentHash: string; actorId: string | null; origin: TableOrigin; now: Date },
): Promise<StoreTableOutcome> {
  const { placementForm } = table
  const newest = await findNewestTable(tx, placementForm)
  const { origin } = by
  if (origin.from === 'interface' && (newest?.number ?? null) !== origin.edited) {
    return { kind: 'refused', why: 'changed-meanwhile' }
  }
  if (newest && newest.contentHash === by.contentHash) return keeping('unchanged', newest)
  if (newest?.origin === 'interface' && origin.from === 'file') {
    const last = await findNewestTableFromFile(tx, placementForm)
    const isOld = last?.contentHash === by.contentHash
    if (isOld || origin.follows !== newest.number) return keeping('kept', newest)
  }
  const version = { id: uuid(), number: (newest?.number ?? 0) + 1 }
  await insertTable(tx, {
    ...version,
    placementForm,
    contentHash: by.contentHash,
    definition: table,
    publishedAt: by.now,
    publishedBy: by.actorId,
    origin: origin.from,
  })
  return { ...version, kind: 'published', previous: newest?.definition ?? null }
}

function keeping(kind: 'unchanged' | 'kept', { id, number }: KeptVersion) {
  return { kind, id, number }
}
