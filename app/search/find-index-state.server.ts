import { listStandingVersions } from '../learning/list-standing-versions.server'
import type { Database } from '../platform/database/database.server'
import { countPassages } from './data/search-passages'
import { listSources } from './data/search-sources'
import { searchEdition } from './domain/search-words'

/** How many of the versions that can be read are in the index, and how many are not there as they should be. */
export type IndexState = {
  sources: number
  passages: number
  /** Missing from the index. */
  missing: number
  /** Made by the rules of another release, or missing some of their passages. */
  outdated: number
}

/** Compares the search index with what can be read now. */
export async function findIndexState(db: Database): Promise<IndexState> {
  const { programmes, modules, library, emergencies } = await listStandingVersions(db)
  const wanted = [...programmes, ...modules, library, emergencies].filter((id) => id !== null)
  const standing = new Map((await listSources(db)).map((each) => [each.id, each]))
  const counted = await countPassages(db)
  const outdated = [...standing.values()].filter(
    ({ id, edition, passages }) => edition !== searchEdition || (counted.get(id) ?? 0) !== passages,
  )
  return {
    sources: standing.size,
    passages: [...counted.values()].reduce((sum, each) => sum + each, 0),
    missing: wanted.filter((id) => !standing.has(id)).length,
    outdated: outdated.length,
  }
}
