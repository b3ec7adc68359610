import { inflateStream } from './inflate-stream'
import { parsePdfValue, skipSpace, type Effort, type PdfValue } from './parse-pdf-value'
import { checkPdfTables, readPdfTable, type PdfEntry, type PdfTable } from './read-pdf-tables'

/** An object of a PDF file: its number, its value, and the bytes that follow when it is a stream. */
export type PdfObject = { id: string; value: PdfValue; data: Uint8Array | null }

export type PdfFile = { objects: PdfObject[]; trailers: Map<string, PdfValue>[] }

/** Why a file is not read: it is not built as the standard says, or something was put behind what stood there. */
export type UnreadPdf = 'broken-pdf' | 'added-later'

/** Of objects, and of their bytes when those that stand compressed together are inflated. */
const most = { objects: 20_000, inflated: 16_000_000 }

/** What is gathered while a file is read from its beginning to its end. */
type Reading = {
  bytes: Uint8Array
  text: string
  effort: Effort
  objects: PdfObject[]
  /** The numbers of all objects; two generations of one are not both there. */
  numbers: Set<number>
  /** Where each object begins. */
  starts: Map<string, number>
  /** Objects that stand in object streams: in which one, and as which. */
  held: Map<string, PdfEntry>
  tables: PdfTable[]
  /** Places to which `startxref` leads. */
  led: number[]
  /** Lengths that are said elsewhere, and what they have to be. */
  lengths: { of: string; from: number; to: number }[]
}

/**
 * Reads a PDF file (ISO 32000-2, 7.5) as a whole: header, objects, tables and trailers must follow each other without a gap,
 * each table must lead to exactly the objects that stand there, and no object may be there twice. Readers find objects by
 * the tables, and mend what is broken each in its own way; of a file in which two readers could see two things, nothing is
 * read here.
 *
 * @param text the same bytes, as `asBytes` makes a text of them.
 */
export function readPdfObjects(bytes: Uint8Array, text: string): PdfFile | UnreadPdf {
  const reading: Reading = {
    ...{ bytes, text, effort: { left: text.length * 4 }, objects: [], tables: [], led: [] },
    ...{ numbers: new Set(), starts: new Map(), held: new Map(), lengths: [] },
  }
  if (!/^%PDF-\d\.\d ?[\r\n]/.test(text)) return 'broken-pdf'
  let at = skipSpace(text, 0, reading.effort)
  while (at < text.length) {
    const next = readPiece(reading, at)
    if (typeof next === 'string') return next
    if (reading.effort.left < 0 || reading.objects.length > most.objects) return 'broken-pdf'
    at = skipSpace(text, next, reading.effort)
  }
  const { objects, tables } = reading
  if (!holdLengths(reading) || !checkPdfTables(reading)) return 'broken-pdf'
  return { objects, trailers: tables.map(({ trailer }) => trailer) }
}

/** Reads what stands at a place between the others, and says where it ends. */
function readPiece(reading: Reading, at: number): number | UnreadPdf {
  const { text, effort } = reading
  if (text.startsWith('xref', at)) {
    const table = readPdfTable(text, at, effort)
    if (!table) return 'broken-pdf'
    reading.tables.push(table)
    return table.end
  }
  if (text.startsWith('startxref', at)) {
    const place = parsePdfValue(text, at + 9, effort)
    if (place?.value.kind !== 'number') return 'broken-pdf'
    reading.led.push(place.value.number)
    return place.end
  }
  return readObject(reading, at)
}

const gap = /(?:[\0\t\n\f\r ]|%[^\n\r]*[\n\r])+/y
const digits = /\d{1,10}/y

/** The head of an object: two numbers and `obj`, with spaces or comments between them. */
function readHead(text: string, at: number, effort: Effort) {
  const numbers: number[] = []
  let end = at
  for (let part = 0; part < 2; part++) {
    digits.lastIndex = end
    const found = digits.exec(text)
    gap.lastIndex = digits.lastIndex
    if (!found || !gap.test(text)) return null
    effort.left -= gap.lastIndex - end
    end = gap.lastIndex
    numbers.push(Number(found[0]))
  }
  const [number = 0, generation = 0] = numbers
  return text.startsWith('obj', end) ? { number, generation, end: end + 3 } : null
}

function readObject(reading: Reading, at: number): number | UnreadPdf {
  const { text, bytes, effort, starts, numbers, objects } = reading
  const head = readHead(text, at, effort)
  const parsed = head && parsePdfValue(text, head.end, effort)
  if (!head || !parsed) return 'broken-pdf'
  const id = `${head.number} ${head.generation}`
  if (numbers.has(head.number)) return 'added-later'
  const { value } = parsed
  const stream = findStream(reading, value, parsed.end)
  if (stream === 'broken') return 'broken-pdf'
  const data = stream && bytes.subarray(stream.begin, stream.end)
  const end = skipSpace(text, stream ? stream.after : parsed.end, effort)
  if (!text.startsWith('endobj', end)) return 'broken-pdf'
  numbers.add(head.number)
  starts.set(id, at)
  objects.push({ id, value, data })
  if (data) {
    const unread = readHeld(reading, head.number, { at, value, data })
    if (unread) return unread
  }
  return end + 6
}

/** Reads what a stream holds that is no content: other objects, or a table of objects. */
function readHeld(
  reading: Reading,
  number: number,
  { at, value, data }: { at: number; value: PdfValue; data: Uint8Array },
): UnreadPdf | null {
  const type = typeOf(value)
  if (type !== 'ObjStm' && type !== 'XRef') return null
  const content = inflateStream(value, data, most.inflated)
  if (!content) return 'broken-pdf'
  if (type === 'XRef') {
    const table = readPdfTable(content, at, reading.effort, value)
    if (!table) return 'broken-pdf'
    reading.tables.push(table)
    return null
  }
  const within = readObjectStream(value, asBytes(content))
  if (!within) return 'broken-pdf'
  for (const [index, object] of within.entries()) {
    const of = parseInt(object.id)
    if (reading.numbers.has(of)) return 'added-later'
    reading.numbers.add(of)
    reading.held.set(object.id, { kind: 'held', stream: number, index })
    reading.objects.push(object)
  }
  return null
}

/** Every dictionary of a value, however deep it stands. */
export function* dictionariesOf(value: PdfValue): Generator<Map<string, PdfValue>> {
  if (value.kind === 'array') for (const item of value.items) yield* dictionariesOf(item)
  if (value.kind !== 'dictionary') return
  yield value.entries
  for (const entry of value.entries.values()) yield* dictionariesOf(entry)
}

/** The catalogue, to which the trailers lead. */
export function findCatalog({ objects, trailers }: PdfFile): Map<string, PdfValue> | null {
  return followPdf(objects, trailers.find((each) => each.has('Root'))?.get('Root'))
}

/** The dictionary that stands at a place, or to which a reference there leads. */
export function followPdf(
  objects: PdfObject[],
  value: PdfValue | undefined,
): Map<string, PdfValue> | null {
  if (value?.kind === 'dictionary') return value.entries
  const to = value?.kind === 'reference' ? value.to : null
  const found = objects.find(({ id }) => id === to)?.value
  return found?.kind === 'dictionary' ? found.entries : null
}

/** The bytes as a text of as many characters. */
export function asBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8192)))
  }
  return pieces.join('')
}

/** The name that stands as the type of a dictionary; null where there is none. */
export function typeOf(value: PdfValue): string | null {
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
  return type?.kind === 'name' ? type.name : null
}

/**
 * The bytes of a stream: as many as its length says, and `endstream` right behind them. Where the length is said in another object, they
 * end before the first `endstream` that an `endobj` follows, and what that object says is compared at the end.
 */
function findStream({ text, effort, lengths }: Reading, value: PdfValue, end: number) {
  const at = skipSpace(text, end, effort)
  if (!text.startsWith('stream', at)) return null
  const line = text.startsWith('\r\n', at + 6) ? 2 : text[at + 6] === '\n' ? 1 : 0
  if (value.kind !== 'dictionary' || line === 0) return 'broken'
  // F: the bytes are in another file. DP: poppler reads it as DecodeParms, other readers only in inline pictures.
  if (value.entries.has('F') || value.entries.has('DP')) return 'broken'
  const begin = at + 6 + line
  const length = value.entries.get('Length')
  if (length?.kind === 'number') return closeStream(text, begin, begin + length.number)
  if (length?.kind !== 'reference') return 'broken'
  const mark = /(?:\r\n|\r|\n)?endstream[\0\t\n\f\r ]+endobj/g
  mark.lastIndex = begin
  const found = mark.exec(text)
  effort.left -= (found ? found.index : text.length) - begin
  if (!found) return 'broken'
  const after = text.indexOf('endstream', found.index)
  lengths.push({ of: length.to, from: begin, to: after })
  return { begin, end: found.index, after: after + 9 }
}

function closeStream(text: string, begin: number, end: number) {
  const line = /(?:\r\n|\r|\n)?endstream(?![^\0\t\n\f\r %])/y
  line.lastIndex = end
  return end >= begin && line.test(text) ? { begin, end, after: line.lastIndex } : 'broken'
}

/** Whether every length that another object says leads to the `endstream` at which its stream was taken to end. */
function holdLengths({ text, objects, lengths }: Reading): boolean {
  if (lengths.length === 0) return true
  const numbers = new Map<string, number>()
  for (const { id, value } of objects) {
    if (value.kind === 'number') numbers.set(id, value.number)
  }
  return lengths.every(({ of, from, to }) => {
    const between = text.slice(from + (numbers.get(of) ?? Infinity), to)
    return from + (numbers.get(of) ?? Infinity) <= to && /^(?:\r\n|\r|\n)?$/.test(between)
  })
}

/** The objects of a stream that holds some, or null when it is not as its own head says. */
function readObjectStream(value: PdfValue, text: string): PdfObject[] | null {
  if (value.kind !== 'dictionary' || value.entries.has('Extends')) return null
  const [first, count] = [value.entries.get('First'), value.entries.get('N')]
  if (first?.kind !== 'number' || count?.kind !== 'number') return null
  const effort = { left: text.length * 4 }
  const held: PdfObject[] = []
  if (first.number < 0 || first.number > text.length) return null
  const heads = text.slice(0, first.number).match(/[^\0\t\n\f\r ]+/g) ?? []
  if (count.number > most.objects || heads.length !== count.number * 2) return null
  let end = first.number
  for (let at = 0; at < heads.length; at += 2) {
    const [id = '', offset = ''] = heads.slice(at, at + 2)
    if (!/^\d{1,10}$/.test(id) || !/^\d{1,10}$/.test(offset)) return null
    // Readers cut an object where the next one begins, so each follows the one before it.
    const begin = first.number + Number(offset)
    if (begin < end || skipSpace(text, end, effort) < begin) return null
    const parsed = parsePdfValue(text, begin, effort)
    if (!parsed) return null
    end = parsed.end
    held.push({ id: `${Number(id)} 0`, value: parsed.value, data: null })
  }
  return skipSpace(text, end, effort) === text.length ? held : null
}
