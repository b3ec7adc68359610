import { unzipSync } from 'fflate'
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
  return text === null ? { kind: 'refused', why: 'no-text' } : { kind: 'text', text }
}

/** What a file is that is neither text nor an archive, by its first bytes. */
function refusalOf(bytes: Uint8Array): FileRefusal | null {
  if (beginsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))
    return refusalOfOle(bytes)
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const pictures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF']
  if (pictures.some((first) => beginsWith(bytes, first))) return 'picture'
  const text = latin(bytes.subarray(0, 200))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (text.startsWith('{\\rtf') || /^<(?:!doctype|html|\?xml|table)/i.test(text)) return 'document'
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
