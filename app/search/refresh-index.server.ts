import { findProgrammeVersion } from '../learning/find-programme-version.server'
import {
  findStandingEmergencies,
  findStandingLibrary,
} from '../learning/find-standing-texts.server'
import { listModuleTexts } from '../learning/list-module-texts.server'
import { listStandingVersions } from '../learning/list-standing-versions.server'
import type { Database } from '../platform/database/database.server'
import { insertPassages } from './data/search-passages'
import { deleteSources, insertSource, listSources } from './data/search-sources'
import {
  emergencyDocuments,
  lessonDocuments,
  programmeDocuments,
  unitDocuments,
} from './domain/documents-of'
import { indexDocuments } from './domain/index-documents'
import type { FoundDocument } from './domain/passage'
import { searchEdition } from './domain/search-words'

/** The versions that were added to the index, and those that were removed. */
export type Refreshed = { added: number; removed: number }

/**
 * Updates the search index to what people can read now: adds versions that are missing or were made by other rules, and
 * removes those that nobody reads any more. Runs in the transaction that publishes, so that content and index always agree.
 * @param anew rebuilds everything, whatever the index contains.
 */
export async function refreshIndex(tx: Database, { anew = false } = {}): Promise<Refreshed> {
  const wanted = await listWanted(tx)
  const standing = await listSources(tx)
  const outdated = standing.filter(
    ({ id, edition }) => anew || edition !== searchEdition || !wanted.has(id),
  )
  await deleteSources(
    tx,
    outdated.map(({ id }) => id),
  )
  const gone = new Set(outdated.map(({ id }) => id))
  const kept = new Set(standing.map(({ id }) => id).filter((id) => !gone.has(id)))
  const missing = [...wanted].filter(([id]) => !kept.has(id))
  for (const [id, read] of missing) {
    const passages = indexDocuments(id, await read())
    await insertSource(tx, { id, edition: searchEdition, passages: passages.length })
    await insertPassages(tx, passages)
  }
  return { added: missing.length, removed: outdated.length }
}

/** Every version that should be in the index, with a function that reads it. */
async function listWanted(tx: Database): Promise<Map<string, () => Promise<FoundDocument[]>>> {
  const { programmes, modules, library, emergencies } = await listStandingVersions(tx)
  const wanted = new Map<string, () => Promise<FoundDocument[]>>()
  for (const id of programmes) {
    wanted.set(id, async () => programmeDocuments(await findProgrammeVersion(tx, id)))
  }
  for (const id of modules) {
    wanted.set(id, async () => lessonDocuments(await listModuleTexts(tx, id)))
  }
  if (library !== null) {
    wanted.set(library, async () => {
      const found = await findStandingLibrary(tx)
      return found ? unitDocuments(found.library) : []
    })
  }
  if (emergencies !== null) {
    wanted.set(emergencies, async () => {
      const found = await findStandingEmergencies(tx)
      return found ? emergencyDocuments(found.emergencies) : []
    })
  }
  return wanted
}
