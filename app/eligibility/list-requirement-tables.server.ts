import type { Multilingual } from '../platform/i18n/language'
import type { Database } from '../platform/database/database.server'
import { listNewestTables } from './data/requirement-tables'
import { placementForms, type PlacementForm } from './domain/requirement-table'

/** A placement form that has a table, and its newest version. */
export type ListedTable = {
  placementForm: PlacementForm
  title: Multilingual
  note: Multilingual | null
  number: number
  publishedAt: Date
}

/** The placement forms that have a table, in their usual order. */
export async function listRequirementTables(db: Database): Promise<ListedTable[]> {
  const tables = await listNewestTables(db)
  return placementForms.flatMap((placementForm) => {
    const found = tables.find(({ definition }) => definition.placementForm === placementForm)
    if (!found) return []
    const { number, publishedAt, definition } = found
    return [{ placementForm, title: definition.title, note: definition.note, number, publishedAt }]
  })
}
