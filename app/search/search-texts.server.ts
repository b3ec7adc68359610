import { languages, type Language } from '../platform/i18n/language'
import type { Database } from '../platform/database/database.server'
import { listCandidates, listPassages } from './data/search-passages'
import { findReach, type PersonReach } from './find-reach.server'
import { readQuery, type QueryWord } from './domain/query'
import { rank, type RankedDocument } from './domain/rank'

/** How many documents a page of results shows, and how many passages of each. */
export const shownAtOnce = { documents: 10, passages: 2 }

/** A passage as it is shown. */
export type FoundPassage = Awaited<ReturnType<typeof listPassages>>[number]

export type FoundTexts =
  /** The query was empty, or had no letters or digits. */
  | { kind: 'no-words' }
  | {
      kind: 'searched'
      /** The language of the results: that of the page, or another one if that has no results. */
      language: Language
      query: QueryWord[]
      /** False when no text contains all of the words; then the results contain some of them. */
      hasAllWords: boolean
      /** How many documents were found in all. */
      total: number
      /** Those of this page, the best first, each with its best passages. */
      documents: { document: RankedDocument; passages: FoundPassage[] }[]
      reach: PersonReach
    }

export type Asked = {
  typed: string
  language: Language
  personId: string | null
  /** From 1. */
  page: number
}

/**
 * Searches everything that a person may read: for all of the words first, then for some of them; in the language of the
 * page first, then in the others. It writes nothing.
 */
export async function searchTexts(db: Database, asked: Asked): Promise<FoundTexts> {
  const { typed, language, page } = asked
  if (readQuery(typed, language).length === 0) return { kind: 'no-words' }
  const reach = await findReach(db, asked.personId)
  for (const hold of ['all', 'any'] as const) {
    for (const each of [language, ...languages.filter((other) => other !== language)]) {
      const query = readQuery(typed, each)
      if (query.length < (hold === 'all' ? 1 : 2)) continue
      const ranked = await findRanked(db, { reach, language: each, query, hold })
      if (ranked.length === 0) continue
      const documents = await showPage(db, ranked, page)
      const hasAllWords = hold === 'all'
      const total = ranked.length
      return { kind: 'searched', language: each, query, hasAllWords, total, documents, reach }
    }
  }
  const query = readQuery(typed, language)
  return { kind: 'searched', language, query, hasAllWords: true, total: 0, documents: [], reach }
}

async function findRanked(
  db: Database,
  asked: {
    reach: PersonReach
    language: Language
    query: QueryWord[]
    hold: 'all' | 'any'
  },
): Promise<RankedDocument[]> {
  const { reach, language, query, hold } = asked
  const modules = [...reach.modules.keys()]
  const candidates = await listCandidates(db, {
    reach: { kinds: ['unit', 'emergency'], sourceIds: [...modules, ...reach.programmes.keys()] },
    ...{ language, words: query, hold },
  })
  return rank(candidates, query, modules)
}

async function showPage(db: Database, ranked: RankedDocument[], page: number) {
  const { documents, passages } = shownAtOnce
  const shown = ranked.slice((page - 1) * documents, page * documents).map((document) => ({
    document,
    ids: document.passages.slice(0, passages),
  }))
  const ids = shown.flatMap((each) => each.ids)
  const found = ids.length === 0 ? [] : await listPassages(db, ids)
  const byId = new Map(found.map((passage) => [passage.id, passage]))
  return shown.map(({ document, ids: own }) => ({
    document,
    passages: own.flatMap((id) => byId.get(id) ?? []),
  }))
}
