import {
  asBytes,
  dictionariesOf,
  inflateStream,
  readPdfObjects,
  type PdfObject,
} from './read-pdf-objects'
import type { PdfValue } from './parse-pdf-value'

export type PdfOutcome = { kind: 'credential'; text: string } | { kind: 'refused'; why: PdfRefusal }

/** Why nothing is taken from a PDF. We issue none with any of these. */
export type PdfRefusal =
  'no-attachment' | 'several-attachments' | 'active-content' | 'encrypted' | 'broken-pdf'

/** The name under which the credential is attached (see certification/pdf). */
const attachmentName = 'credential.json'

/** Of a credential, inflated. */
const largestCredential = 262_144

/**
 * Takes the credential out of a certificate's PDF. The file must have exactly one attachment, counting those of
 * earlier revisions, and nothing that a viewer would run: whoever adds either means to show one thing and
 * prove another. Nothing of it is drawn or run here.
 */
export function readPdf(bytes: Uint8Array): PdfOutcome {
  const text = asBytes(bytes)
  if (holdsName(text, 'Encrypt')) return refused('encrypted')
  if (activeNames.some((name) => holdsName(text, name))) return refused('active-content')
  const objects = readPdfObjects(bytes, text)
  if (!objects) return refused('broken-pdf')
  const dictionaries = objects.flatMap(({ value }) => [...dictionariesOf(value)])
  if (dictionaries.some(isActive)) return refused('active-content')

  const files = dictionaries.filter((entries) => entries.has('EF'))
  const attached = new Set(files.flatMap((entries) => referencesIn(entries.get('EF'))))
  const streams = objects.filter((object) => attached.has(object.id) || isEmbeddedFile(object))
  if (attached.size === 0 && streams.length === 0) return refused('no-attachment')
  if (attached.size > 1 || streams.length > 1) return refused('several-attachments')
  const [stream] = streams
  if (!stream?.data || !files.every(isOurs)) return refused('no-attachment')
  const content = inflateStream(stream.value, stream.data, largestCredential)
  if (!content) return refused('broken-pdf')
  try {
    return { kind: 'credential', text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
  } catch {
    return refused('broken-pdf')
  }
}

function refused(why: PdfRefusal): PdfOutcome {
  return { kind: 'refused', why }
}

const activeNames = ['JavaScript', 'OpenAction', 'Launch', 'RichMedia']

/** Whether a name stands anywhere in a file, each of its letters as such or escaped. */
function holdsName(text: string, name: string): boolean {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  })
  return new RegExp(`/${letters.join('')}(?![A-Za-z0-9])`).test(text)
}

/** Names this short would be found by chance in compressed bytes: they count as keys alone. */
function isActive(entries: Map<string, PdfValue>): boolean {
  return ['JS', 'AA', ...activeNames].some((name) => entries.has(name)) || runs(entries.get('S'))
}

function runs(action: PdfValue | undefined): boolean {
  return action?.kind === 'name' && activeNames.includes(action.name)
}

function isEmbeddedFile({ value, data }: PdfObject): boolean {
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
  return data !== null && type?.kind === 'name' && type.name === 'EmbeddedFile'
}

function referencesIn(value: PdfValue | undefined): string[] {
  if (value?.kind !== 'dictionary') return []
  return [...value.entries.values()].flatMap((entry) =>
    entry.kind === 'reference' ? [entry.to] : [],
  )
}

function isOurs(entries: Map<string, PdfValue>): boolean {
  return ['F', 'UF'].every((key) => {
    const name = entries.get(key)
    return name === undefined || (name.kind === 'string' && readText(name.bytes) === attachmentName)
  })
}

/** A text string (7.9.2.2), as far as a name in plain Latin letters goes. */
function readText(bytes: string): string {
  return bytes.startsWith('\xfe\xff') ? bytes.slice(2).replaceAll('\0', '') : bytes
}
