import type { FoundKind } from './passage'
import { fits, type Hit, type QueryWord, type Term } from './query'

/** A passage that the index found, with what its rank depends on. */
export type Candidate = {
  id: number
  sourceId: string
  kind: FoundKind
  document: string
  position: number
  titleWords: string
  headingWords: string
  /**
   * For each word of the query: 2 if the passage contains the word itself, 1 if it contains a word that begins with it, 0
   * otherwise.
   */
  hits: Hit[]
}

/** What a match counts, by its place; the word itself counts twice as much as a word that only begins with it. */
const weights = { title: 40, heading: 12, text: 3 }

/** What to do in an emergency comes first among documents with the same rank. */
const kindOrder: readonly FoundKind[] = ['emergency', 'lesson', 'unit', 'programme']

/** A document with the passages that were found in it. */
export type RankedDocument = {
  sourceId: string
  kind: FoundKind
  document: string
  /** Ids of its passages, the best first. */
  passages: number[]
}

/**
 * Puts what was found in its order: a word in the title counts more than one in a heading, and that more than one in the text;
 * the word itself more than what begins so; a word that few passages hold more than one that most do. A document counts as its best
 * passage does. What counts the same comes in the order of kinds, of sources, and then of reading. The engines only say which
 * passages there are, so the order is the same whichever was asked.
 *
 * @param order the sources of lessons, those that go first first.
 */
export function rank(
  candidates: Candidate[],
  words: QueryWord[],
  order: readonly string[],
): RankedDocument[] {
  const worth = words.map((_, at) => rarity(candidates, at))
  const placed = new Map(order.map((id, at) => [id, at]))
  const documents = new Map<string, RankedDocument & { score: number; first: number }>()
  const scored = candidates
    .map((each) => ({ each, score: scoreOf(each, words, worth) }))
    .sort((a, b) => b.score - a.score || a.each.position - b.each.position)
  for (const { each, score } of scored) {
    const { id, sourceId, kind, document, position } = each
    const key = `${sourceId} ${document}`
    const known = documents.get(key)
    if (known) {
      known.passages.push(id)
      known.first = Math.min(known.first, position)
    } else {
      documents.set(key, { sourceId, kind, document, score, passages: [id], first: position })
    }
  }
  const place = ({ sourceId }: RankedDocument) => placed.get(sourceId) ?? order.length
  return [...documents.values()].sort(
    (a, b) =>
      b.score - a.score ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      place(a) - place(b) ||
      a.first - b.first ||
      (a.document < b.document ? -1 : 1),
  )
}

/** 1 for a word that all passages contain, and more the fewer contain it. */
function rarity(candidates: Candidate[], at: number): number {
  const holding = candidates.filter(({ hits }) => hits[at] !== 0).length
  return holding === 0 ? 0 : Math.log2(1 + candidates.length / holding)
}

function scoreOf(candidate: Candidate, words: QueryWord[], worth: number[]): number {
  return words.reduce((score, word, at) => {
    const hit = candidate.hits[at] ?? 0
    if (hit === 0) return score
    const best = Math.max(
      weights.title * standsIn(candidate.titleWords, word),
      weights.heading * standsIn(candidate.headingWords, word),
      weights.text * hit,
    )
    return score + (worth[at] ?? 0) * best
  }, 0)
}

/** 2 if the word itself is there, 1 if a word begins with it, 0 otherwise. */
function standsIn(words: string, { same, wide }: QueryWord): Hit {
  if (words === '') return 0
  const all = words.split(' ')
  if (anyFits(same, all)) return 2
  return anyFits(wide, all) ? 1 : 0
}

function anyFits(terms: Term[], words: string[]): boolean {
  return terms.some((term) => words.some((word) => fits(term, word)))
}
