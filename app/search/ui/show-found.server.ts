import { lessonName, orderLessons } from '../../learning/domain/lesson-order'
import { lessonPath } from '../../learning/domain/lesson-path'
import { findUnit, type Library } from '../../learning/domain/library'
import { findLibrary } from '../../learning/find-library.server'
import { readProgress } from '../../learning/read-progress.server'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import type { Language } from '../../platform/i18n/language'
import type { FoundKind } from '../domain/passage'
import type { QueryWord } from '../domain/query'
import { cutSnippet, markWords, type SnippetPart } from '../domain/snippet'
import type { LearntModule, PersonReach } from '../find-reach.server'
import type { FoundPassage, FoundTexts } from '../search-texts.server'

/** A found text, as it is shown. */
export type ShownText = {
  kind: FoundKind
  title: SnippetPart[]
  path: string
  /** Where it is, from the programme down to the lesson, in the language of the page. */
  place: string[]
  /** A lesson that its learner cannot open yet; only its title is shown. */
  isLocked: boolean
  sections: { heading: SnippetPart[] | null; path: string; snippet: SnippetPart[] }[]
}

type Searched = Extract<FoundTexts, { kind: 'searched' }>

type Showing = {
  /** Of the page. */
  language: Language
  library: Library | null
  reach: PersonReach
  /** The lessons of each enrolment that cannot be opened yet, by `module/lesson`. */
  locked: Map<string, Set<string>>
}

/** The texts on a page of results, with where they are and the pieces that contain the words. */
export async function showFound(
  db: Database,
  found: Searched,
  language: Language,
): Promise<ShownText[]> {
  const { reach, documents } = found
  const learnt = documents.flatMap(({ document }) => reach.modules.get(document.sourceId) ?? [])
  const locked = await listLocked(db, learnt)
  const showing = { language, library: await findLibrary(db), reach, locked }
  return documents.flatMap(({ passages }) => showText(passages, found, showing) ?? [])
}

async function listLocked(db: Database, learnt: LearntModule[]) {
  const locked = new Map<string, Set<string>>()
  for (const { enrolmentId, version } of learnt) {
    if (locked.has(enrolmentId)) continue
    const { completedLessons } = await readProgress(db, enrolmentId)
    const done = new Set(completedLessons.map((each) => each.lessonVersionId))
    const steps = orderLessons(version, done).filter(({ state }) => state === 'locked')
    locked.set(enrolmentId, new Set(steps.map(lessonName)))
  }
  return locked
}

/** Null for a text that no longer exists. */
function showText(passages: FoundPassage[], found: Searched, showing: Showing): ShownText | null {
  const [first] = passages
  const where = first && placeOf(first, showing)
  if (!where) return null
  const { isLocked, pathOf, place } = where
  const { query, language } = found
  return {
    kind: first.kind,
    title: markWords(first.title, query, language),
    path: pathOf(null),
    ...{ place, isLocked },
    sections: isLocked ? [] : passages.map((each) => showSection(each, pathOf, query, language)),
  }
}

type PathOf = (anchor: string | null) => string

function showSection(
  { heading, anchor, text }: FoundPassage,
  pathOf: PathOf,
  query: QueryWord[],
  language: Language,
) {
  return {
    heading: heading === null ? null : markWords(heading, query, language),
    path: pathOf(anchor),
    snippet: cutSnippet(text, query, language),
  }
}

/** Where a document is, and the address of a place on its page. */
function placeOf(
  { kind, document, sourceId }: FoundPassage,
  { language, library, reach, locked }: Showing,
): { place: string[]; pathOf: PathOf; isLocked: boolean } | null {
  switch (kind) {
    case 'lesson': {
      const learnt = reach.modules.get(sourceId)
      if (!learnt) return null
      const { enrolmentId, version, module } = learnt
      return {
        place: [version.definition.title[language], module.definition.title[language]],
        pathOf: (anchor) => lessonPath(enrolmentId, document, anchor ?? undefined),
        isLocked: locked.get(enrolmentId)?.has(document) ?? false,
      }
    }
    case 'unit': {
      const unit = library && findUnit(library, document)
      if (!unit) return null
      const pathOf: PathOf = (fragment) => pathTo('/library/:unit', { unit: document, fragment })
      return { place: [unit.group.title[language]], pathOf, isLocked: false }
    }
    case 'emergency': {
      const pathOf: PathOf = () => pathTo('/help', { fragment: document })
      return { place: [], pathOf, isLocked: false }
    }
    case 'programme': {
      const pathOf: PathOf = () => pathTo('/programmes/:programme', { programme: document })
      return { place: [], pathOf, isLocked: false }
    }
  }
}
