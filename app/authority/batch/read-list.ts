import { unzipSync } from 'fflate'
import { holdsNumbers, readLines } from '../domain/batch-lines'
import type { FileRefusal, ListFile } from '../domain/list-file'
import { decodeText } from './decode-text'
import { readWorkbook } from './read-workbook'

/** In bytes: no part of a workbook is unpacked to more. */
const mostUnpacked = 40_000_000

/**
 * Reads the file of a list by what is in it, whatever its name: text of any usual coding, or an Excel workbook (.xlsx).
 * Anything else is told by what it is, so that nothing is taken for a list that is none.
 */
export function readList({ bytes }: { bytes: Uint8Array }): ListFile {
  const refused = refusalOf(bytes)
  if (refused) return { kind: 'refused', why: refused }
  if (beginsWith(bytes, 'PK\u0003\u0004')) return readArchive(bytes)
  const text = decodeText(bytes)
  if (text === null) return { kind: 'refused', why: 'no-text' }
  const why = kindOfText(text) ?? (holdsNumbers(readLines(text)) ? null : 'no-numbers')
  return why === null ? { kind: 'text', text } : { kind: 'refused', why }
}

/** Texts that are no list, by how they begin, with any byte order mark and blanks left out. */
const textKinds: [kind: FileRefusal, begins: RegExp][] = [
  ['document', /^\{\\rtf|^%!PS/],
  ['document', /^<\?xml[^]{0,300}progid="Word\.Document"/i],
  [
    'old-workbook',
    /^<\?xml[^]{0,1000}(?:progid="Excel\.Sheet"|schemas-microsoft-com:office:spreadsheet)/i,
  ],
  ['picture', /^(?:<\?xml[^]{0,1000})?<svg[\s>]/i],
  [
    'web-page',
    /^(?:<\?xml[^]{0,300})?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div|p)[\s>]/i,
  ],
  ['web-page', /^(?:From: [^]{0,2000})?MIME-Version:[^]{0,2000}multipart\/related/i],
  [
    'saved-email',
    /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Reply-To|Content-Type|DKIM-Signature|ARC-[\w-]+|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*[A-Z][\w-]*: /i,
  ],
  ['other-table', /^ID;P[\w;]*\r?\n|^TABLE\r?\n0,1\r?\n/],
  ['data-file', /^<(?:\?xml|!doctype|[a-z][\w:-]*[\s>])|^[[{]\s*["[{]|^BEGIN:V|^data:/i],
]

function kindOfText(text: string): FileRefusal | null {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return textKinds.find(([, begins]) => begins.test(start))?.[0] ?? null
}

/** What a file is that is neither text nor an archive, by its first bytes. */
function refusalOf(bytes: Uint8Array): FileRefusal | null {
  if (beginsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))
    return refusalOfOle(bytes)
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const pictures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF']
  if (pictures.some((first) => beginsWith(bytes, first))) return 'picture'
  const archives = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b']
  return archives.some((first) => beginsWith(bytes, first)) ? 'archive' : null
}

/** The names of streams in a compound file (MS-CFB) are UTF-16. */
function refusalOfOle(bytes: Uint8Array): FileRefusal {
  const held = latin(bytes)
  const holds = (name: string) => held.includes([...name].join('\0'))
  if (holds('EncryptedPackage')) return 'locked-workbook'
  return holds('Workbook') || holds('Book') ? 'old-workbook' : 'document'
}

function readArchive(bytes: Uint8Array): ListFile {
  const names = new Set<string>()
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.add(name)
        const isNeeded =
          /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/
        if (!isNeeded.test(name)) return false
        if (originalSize > mostUnpacked) tooLarge = true
        return originalSize <= mostUnpacked
      },
    })
    if (tooLarge) return { kind: 'refused', why: 'large-workbook' }
    if (!names.has('xl/workbook.xml')) return { kind: 'refused', why: refusalOfArchive(names) }
    const rows = readWorkbook(parts)
    return rows ? { kind: 'rows', rows } : { kind: 'refused', why: 'broken-workbook' }
  } catch {
    return { kind: 'refused', why: names.has('xl/workbook.xml') ? 'broken-workbook' : 'archive' }
  }
}

function refusalOfArchive(names: ReadonlySet<string>): FileRefusal {
  if (names.has('xl/workbook.bin')) return 'old-workbook'
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'document'
  return names.has('content.xml') && names.has('mimetype') ? 'open-document' : 'archive'
}

function beginsWith(bytes: Uint8Array, first: string): boolean {
  return latin(bytes.subarray(0, first.length)) === first
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
