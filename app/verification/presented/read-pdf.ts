import { inflateStream } from './inflate-stream'
import type { PdfValue } from './parse-pdf-value'
import {
  asBytes,
  dictionariesOf,
  readPdfObjects,
  typeOf,
  type PdfFile,
  type PdfObject,
  type UnreadPdf,
} from './read-pdf-objects'
import { findAttachment } from './find-attachment'
import { findAddedPart, findForeignPart, type ForeignPart } from './find-foreign-part'
import { readPdfPictures, type PdfPicture } from './read-pdf-pictures'

export type PdfOutcome =
  | { kind: 'credential'; text: string }
  /** Nothing is attached; the pictures of a scan. */
  | { kind: 'pictures'; pictures: PdfPicture[] }
  | { kind: 'refused'; why: PdfRefusal }

/** Why nothing is taken from a PDF. We issue none with any of these. */
export type PdfRefusal =
  | UnreadPdf
  | ForeignPart
  | 'no-attachment'
  | 'several-attachments'
  | 'active-content'
  | 'encrypted'
  | 'unreadable-scan'
  | 'picture-too-large'

/** Of a credential, inflated. */
const largestCredential = 262_144

type Dictionary = Map<string, PdfValue>

/**
 * Takes the credential out of a certificate's PDF. The file must be read by every reader alike (see `readPdfObjects`), must have exactly
 * one attachment, nothing that a viewer would run, and no part that we never issue: whoever adds one means to show one
 * thing and prove another. What stands on its page is not looked at: it is compared by whoever holds it. A file without an
 * attachment may be a scan: its pictures are handed on. Nothing of it is rendered or run here.
 */
export function readPdf(bytes: Uint8Array): PdfOutcome {
  const file = readPdfObjects(bytes, asBytes(bytes))
  if (typeof file === 'string') return refused(file)
  const { objects, trailers } = file
  const dictionaries = [...objects.flatMap(({ value }) => [...dictionariesOf(value)]), ...trailers]
  if (dictionaries.some(namesElsewhere)) return refused('broken-pdf')
  if (dictionaries.some((entries) => entries.has('Encrypt'))) return refused('encrypted')
  if (dictionaries.some(isActive)) return refused('active-content')

  const specifications = dictionaries.filter((entries) => entries.has('EF'))
  const attached = new Set(specifications.flatMap((entries) => referencesIn(entries.get('EF'))))
  const streams = objects.filter((object) => attached.has(object.id) || isEmbeddedFile(object))
  if (specifications.length === 0 && streams.length === 0) return readScan(file)
  if (attached.size > 1 || streams.length > 1) return refused('several-attachments')
  const [stream] = streams
  const found = findAttachment(file)
  if (!stream?.data || !found || specifications.some((each) => each !== found)) {
    return refused('no-attachment')
  }
  const foreign = findForeignPart(file)
  if (foreign) return refused(foreign)
  const content = inflateStream(stream.value, stream.data, largestCredential)
  if (!content) return refused('broken-pdf')
  try {
    return { kind: 'credential', text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
  } catch {
    return refused('broken-pdf')
  }
}

/** The scan of a paper is a page with pictures: what somebody put beside or over them is refused as it is in our own file. */
function readScan(file: PdfFile): PdfOutcome {
  const pictures = readPdfPictures(file.objects)
  if (pictures?.length === 0) return refused('no-attachment')
  const added = findAddedPart(file, { isScan: true })
  if (added) return refused(added)
  if (typeof pictures === 'string') return refused(pictures)
  if (pictures === null) return refused('unreadable-scan')
  return { kind: 'pictures', pictures }
}

function refused(why: PdfRefusal): PdfOutcome {
  return { kind: 'refused', why }
}

/** What says what a dictionary is, and where a file attached by it stands. */
const spokenKeys = ['Type', 'Subtype', 'S', 'EF', 'Predictor']

/**
 * Whether a dictionary says only by a reference what it is. Others look it up, and would see an attachment, an action or a
 * drawing where nothing is seen here; no writer of PDF has a reason to do so.
 */
function namesElsewhere(entries: Dictionary): boolean {
  return spokenKeys.some((key) => entries.get(key)?.kind === 'reference')
}

const activeKeys = ['JS', 'AA', 'JavaScript', 'OpenAction', 'Launch', 'RichMedia', 'URI', 'Next']

/** The actions of PDF (ISO 32000-2, 12.6.4). */
const actions =
  'GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView RichMediaExecute'.split(
    ' ',
  )

function isActive(entries: Dictionary): boolean {
  return activeKeys.some((name) => entries.has(name)) || runs(entries.get('S'))
}

function runs(action: PdfValue | undefined): boolean {
  return action?.kind === 'name' && actions.includes(action.name)
}

function isEmbeddedFile({ value, data }: PdfObject): boolean {
  return data !== null && typeOf(value) === 'EmbeddedFile'
}

function referencesIn(value: PdfValue | undefined): string[] {
  if (value?.kind !== 'dictionary') return []
  return [...value.entries.values()].flatMap((entry) =>
    entry.kind === 'reference' ? [entry.to] : [],
  )
}
