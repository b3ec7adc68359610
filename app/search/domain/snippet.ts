import type { Language } from '../../platform/i18n/language'
import { hitOf, type Hit, type QueryWord } from './query'
import { wordsIn } from './search-words'

/** A piece of a text, with the found words marked. */
export type SnippetPart = { text: string; isFound: boolean }

/** The length of a snippet in characters, and how many of them come before the first found word. */
const length = 200
const before = 60

/** Only this much of a text is read; a section is shorter. */
const furthest = 20_000

/** A found word of a text, and the word of the query that it matches. */
type Found = { start: number; end: number; by: number }

/**
 * Cuts from a text the piece with the most words of the query, marks these words as the text spells them, and adds an
 * ellipsis where the text continues. Without any match it is the beginning of the text.
 */
export function cutSnippet(text: string, query: QueryWord[], language: Language): SnippetPart[] {
  const read = text.slice(0, furthest)
  const found = findWords(read, query, language)
  const [from, to] = pickWindow(read, found)
  const within = found.filter(({ start, end }) => start >= from && end <= to)
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...mark(read, within, from, to),
    ...(to < text.length ? [{ text: ' …', isFound: false }] : []),
  ]
}

/** Marks the words of the query in a whole line, such as a title. */
export function markWords(text: string, query: QueryWord[], language: Language): SnippetPart[] {
  return mark(text, findWords(text, query, language), 0, text.length)
}

function mark(text: string, found: Found[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = from
  const add = (end: number, isFound: boolean) => {
    if (end > at) parts.push({ text: onOneLine(text.slice(at, end)), isFound })
    at = end
  }
  for (const { start, end } of found) {
    add(start, false)
    add(end, true)
  }
  add(to, false)
  return parts
}

/** Joins lines with a dot in the middle, unless another sign already separates them. */
function onOneLine(text: string): string {
  return text.replace(/(?<![.!?…:;,—–][»”)]?)\n/g, ' · ').replace(/\s+/g, ' ')
}

/** The matching words of a text, in order. If a word itself is found, words that only begin with it are left out. */
function findWords(text: string, query: QueryWord[], language: Language): Found[] {
  const known = new Map<string, { by: number; hit: Hit }>()
  const same = new Set<number>()
  const found = wordsIn(text).flatMap(({ start, end, word }) => {
    let answer = known.get(word)
    if (!answer) known.set(word, (answer = bestOf(word, query, language)))
    if (answer.hit === 2) same.add(answer.by)
    return answer.hit === 0 ? [] : { start, end, ...answer }
  })
  return found.filter(({ by, hit }) => hit === 2 || !same.has(by))
}

function bestOf(word: string, query: QueryWord[], language: Language): { by: number; hit: Hit } {
  let best: { by: number; hit: Hit } = { by: 0, hit: 0 }
  for (const [by, each] of query.entries()) {
    const hit = hitOf(each, word, language)
    if (hit > best.hit) best = { by, hit }
  }
  return best
}

/** Where the piece begins and ends: at words, with some text before the first found word. */
function pickWindow(text: string, found: Found[]): [number, number] {
  const first = pickFirst(found)
  const wanted = Math.max(0, first - before)
  const from = wanted === 0 ? 0 : beginOfWord(text, wanted, first)
  const to = Math.min(text.length, from + length)
  return [from, to === text.length ? to : endOfWord(text, to)]
}

/** The found word after which the most different query words follow closely; 0 when nothing was found. */
function pickFirst(found: Found[]): number {
  let best = { start: 0, different: 0 }
  let last = 0
  for (const [index, { start }] of found.entries()) {
    while (last < found.length && found[last]!.end <= start + length - before) last++
    const different = new Set(found.slice(index, last).map(({ by }) => by)).size
    if (different > best.different) best = { start, different }
  }
  return best.start
}

/** The first place after a space, from a place on; `latest` when there is none before it. */
function beginOfWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/)
  return space < 0 ? latest : from + space + 1
}

/** The last place before a space, up to a place; the place itself inside a very long word. */
function endOfWord(text: string, to: number): number {
  const piece = text.slice(to - length / 2, to)
  const space = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'))
  if (space >= 0) return to - length / 2 + space
  return /[\ud800-\udbff]/.test(text[to - 1] ?? '') ? to - 1 : to
}
