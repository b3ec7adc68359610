import { inflate } from './inflate'
import { parsePdfValue, skipSpace, type Effort, type PdfValue } from './parse-pdf-value'

/** An object of a PDF file: its number, its value, and the bytes that follow when it is a stream. */
export type PdfObject = { id: string; value: PdfValue; data: Uint8Array | null }

/** Of objects, and of their bytes when those that stand compressed together are inflated. */
const most = { objects: 20_000, inflated: 16_000_000 }

/**
 * Reads every object that stands in a PDF file, one after the other, also those that a later revision of the
 * file replaced, those to which nothing leads, and those in object streams (ISO 32000-2, 7.5.7). The tables
 * by which a viewer finds them are not believed.
 *
 * @param text the same bytes, as `asBytes` makes a text of them.
 * @returns null for a file that would cost too much to read.
 */
export function readPdfObjects(bytes: Uint8Array, text: string): PdfObject[] | null {
  const objects: PdfObject[] = []
  const heading = /(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj\b|\btrailer\b/g
  const effort = { left: text.length * 4 }
  let inflated = 0
  for (let found = heading.exec(text); found; found = heading.exec(text)) {
    const parsed = parsePdfValue(text, heading.lastIndex, effort)
    if (objects.length >= most.objects || effort.left < 0) return null
    if (!parsed) continue
    const { value, end } = parsed
    const stream = findStream(text, value, end, effort)
    const data = stream && bytes.subarray(stream.begin, stream.end)
    const [, id, generation] = found
    objects.push({ id: id ? `${Number(id)} ${Number(generation)}` : 'trailer', value, data })
    heading.lastIndex = stream ? stream.end : end
    if (data && isObjectStream(value)) {
      const held = inflateStream(value, data, most.inflated - inflated)
      if (!held) return null
      inflated += held.length
      const within = readObjectStream(value, asBytes(held))
      if (!within) return null
      for (const object of within) objects.push(object)
    }
  }
  return effort.left < 0 ? null : objects
}

/**
 * The content of a stream, inflated when it has to be.
 *
 * @returns null when it is coded in another way, broken, or larger than `largest` bytes.
 */
export function inflateStream(
  value: PdfValue,
  data: Uint8Array,
  largest: number,
): Uint8Array | null {
  if (value.kind !== 'dictionary' || value.entries.has('DecodeParms')) return null
  const filter = value.entries.get('Filter')
  const filters = filter?.kind === 'array' ? filter.items : filter ? [filter] : []
  if (filters.length === 0) return data.length <= largest ? data : null
  const [only] = filters
  if (filters.length > 1 || only?.kind !== 'name' || only.name !== 'FlateDecode') return null
  return inflate(data, largest)
}

/** Every dictionary of a value, however deep it stands. */
export function* dictionariesOf(value: PdfValue): Generator<Map<string, PdfValue>> {
  if (value.kind === 'array') for (const item of value.items) yield* dictionariesOf(item)
  if (value.kind !== 'dictionary') return
  yield value.entries
  for (const entry of value.entries.values()) yield* dictionariesOf(entry)
}

/** The bytes as a text of as many characters. */
export function asBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8192)))
  }
  return pieces.join('')
}

function findStream(text: string, value: PdfValue, end: number, effort: Effort) {
  if (value.kind !== 'dictionary') return null
  const at = skipSpace(text, end, effort)
  if (!text.startsWith('stream', at)) return null
  const begin = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1)
  const length = value.entries.get('Length')
  if (length?.kind === 'number') {
    const told = begin + length.number
    if (text.startsWith('endstream', skipSpace(text, told, effort))) return { begin, end: told }
  }
  const found = text.indexOf('endstream', begin)
  return { begin, end: found < 0 ? text.length : found }
}

function isObjectStream(value: PdfValue): boolean {
  if (value.kind !== 'dictionary') return false
  const type = value.entries.get('Type')
  return type?.kind === 'name' && type.name === 'ObjStm'
}

/** The objects of a stream that holds some, or null when its heads have the same bytes read again and again. */
function readObjectStream(value: PdfValue, text: string): PdfObject[] | null {
  const first = value.kind === 'dictionary' ? value.entries.get('First') : undefined
  if (first?.kind !== 'number') return []
  const effort = { left: text.length * 4 }
  const held: PdfObject[] = []
  const heads = text.slice(0, first.number).matchAll(/(\d{1,8})\s{1,20}(\d{1,9})/g)
  for (const [, id, offset] of heads) {
    const parsed = parsePdfValue(text, first.number + Number(offset), effort)
    if (held.length >= most.objects || effort.left < 0) return null
    if (parsed) held.push({ id: `${Number(id)} 0`, value: parsed.value, data: null })
  }
  return held
}
