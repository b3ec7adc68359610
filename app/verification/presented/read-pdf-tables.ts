import { parsePdfValue, skipSpace, type Effort, type PdfValue } from './parse-pdf-value'

/** Where a table of a PDF says that an object is: at a place of the file, in an object stream, or nowhere. */
export type PdfEntry =
  { kind: 'at'; place: number } | { kind: 'held'; stream: number; index: number } | { kind: 'free' }

/** A table of objects with its trailer (ISO 32000-2, 7.5.4 and 7.5.8), and where it begins. */
export type PdfTable = {
  at: number
  end: number
  entries: [id: string, entry: PdfEntry][]
  trailer: Map<string, PdfValue>
}

/** Of one table. */
const mostEntries = 50_000

/**
 * Reads a table of objects.
 *
 * @param source the text of the file, or the content of a stream that is a table.
 * @param at where the table, or the object that it is, begins in the file.
 * @param stream of a table that is a stream: its dictionary, which is the trailer, too.
 * @returns null when it is not built as the standard says.
 */
export function readPdfTable(
  source: string | Uint8Array,
  at: number,
  effort: Effort,
  stream?: PdfValue,
): PdfTable | null {
  if (typeof source === 'string') return readPlainTable(source, at, effort)
  return stream?.kind === 'dictionary' ? readStreamTable(source, at, stream.entries) : null
}

function readPlainTable(text: string, at: number, effort: Effort): PdfTable | null {
  const entries: PdfTable['entries'] = []
  const section = /(\d{1,10}) (\d{1,6})[ ]*(?:\r\n|\r|\n)/y
  const line = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y
  let end = skipSpace(text, at + 4, effort)
  while (!text.startsWith('trailer', end)) {
    section.lastIndex = end
    const [, first, count] = section.exec(text) ?? []
    if (first === undefined || Number(count) + entries.length > mostEntries) return null
    line.lastIndex = section.lastIndex
    for (let index = 0; index < Number(count); index++) {
      const [, place, generation, kind] = line.exec(text) ?? []
      if (place === undefined) return null
      const id = `${Number(first) + index} ${Number(generation)}`
      entries.push([id, kind === 'f' ? { kind: 'free' } : { kind: 'at', place: Number(place) }])
    }
    // Without entries the expression for lines was never moved on.
    end = skipSpace(text, Number(count) > 0 ? line.lastIndex : section.lastIndex, effort)
  }
  effort.left -= end - at
  const trailer = parsePdfValue(text, end + 7, effort)
  if (trailer?.value.kind !== 'dictionary' || trailer.value.entries.has('XRefStm')) return null
  return { at, end: trailer.end, entries, trailer: trailer.value.entries }
}

function readStreamTable(
  content: Uint8Array,
  at: number,
  trailer: Map<string, PdfValue>,
): PdfTable | null {
  const widths = numbersOf(trailer.get('W'))
  const size = trailer.get('Size')
  if (widths?.length !== 3 || size?.kind !== 'number') return null
  const sections = trailer.has('Index') ? numbersOf(trailer.get('Index')) : [0, size.number]
  if (!sections) return null
  const [kinds = 0, seconds = 0, thirds = 0] = widths
  const step = kinds + seconds + thirds
  if (widths.some((width) => width > 8) || step === 0 || sections.length % 2 > 0) return null
  const read = (from: number, width: number) => {
    let number = 0
    for (const byte of content.subarray(from, from + width)) number = number * 256 + byte
    return number
  }
  const entries: PdfTable['entries'] = []
  let from = 0
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2)
    if (entries.length + count > mostEntries) return null
    for (let number = first; number < first + count; number++, from += step) {
      if (from + step > content.length) return null
      const kind = kinds === 0 ? 1 : read(from, kinds)
      const second = read(from + kinds, seconds)
      const third = read(from + kinds + seconds, thirds)
      if (kind > 2) return null
      if (kind === 0) entries.push([`${number} 0`, { kind: 'free' }])
      if (kind === 1) entries.push([`${number} ${third}`, { kind: 'at', place: second }])
      if (kind === 2) {
        entries.push([`${number} 0`, { kind: 'held', stream: second, index: third }])
      }
    }
  }
  return from === content.length ? { at, end: at, entries, trailer } : null
}

function numbersOf(value: PdfValue | undefined): number[] | null {
  if (value?.kind !== 'array') return null
  const numbers = value.items.map((item) => (item.kind === 'number' ? item.number : -1))
  return numbers.every((number) => Number.isInteger(number) && number >= 0) ? numbers : null
}

/** What was found in a file from its beginning to its end. */
type Found = {
  tables: PdfTable[]
  /** Places to which `startxref` leads. */
  led: number[]
  numbers: Set<number>
  starts: Map<string, number>
  held: Map<string, PdfEntry>
}

/**
 * Whether tables and objects say the same: the last `startxref` leads to a table that names a root, and from it each `Prev` to the next
 * until all were met; an entry leads to where its object begins, or names the stream that holds it; no object that
 * is there is called free, or has no entry; the trailers name one root.
 */
export function checkPdfTables(found: Found): boolean {
  const { tables, led } = found
  // A file that is written for reading page by page begins with a `startxref 0`, and its last trailer has no root (Annex F).
  const chain = followTables(tables, led.at(-1))
  if (chain?.length !== tables.length || !chain[0]?.trailer.has('Root')) return false
  const roots = new Set<string>()
  const listed = new Set<number>()
  for (const { trailer, entries } of tables) {
    const [root, size] = [trailer.get('Root'), trailer.get('Size')]
    if (root && root.kind !== 'reference') return false
    if (root) roots.add(root.to)
    if (size?.kind !== 'number') return false
    for (const [id, entry] of entries) {
      if (!isThere(id, entry, found) || parseInt(id) >= size.number) return false
      listed.add(parseInt(id))
    }
  }
  return roots.size === 1 && [...found.numbers].every((number) => listed.has(number))
}

/** The tables in the order in which readers meet them; null when a place leads to none, or to one that was met before. */
function followTables(tables: PdfTable[], place: number | undefined): PdfTable[] | null {
  const chain: PdfTable[] = []
  for (let next = place; next !== undefined;) {
    const table = tables.find(({ at }) => at === next)
    if (!table || chain.includes(table)) return null
    chain.push(table)
    const previous = table.trailer.get('Prev')
    if (previous && previous.kind !== 'number') return null
    next = previous?.number
  }
  return chain
}

function isThere(id: string, entry: PdfEntry, { numbers, starts, held }: Found): boolean {
  if (entry.kind === 'at') return starts.get(id) === entry.place
  if (entry.kind === 'free') return !numbers.has(parseInt(id))
  const stands = held.get(id)
  return stands?.kind === 'held' && stands.stream === entry.stream && stands.index === entry.index
}
