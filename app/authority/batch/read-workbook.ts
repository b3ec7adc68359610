import { mostColumns, type ListRow } from '../domain/list-file'
import { mostLines } from '../domain/batch-lines'

/**
 * Reads the first visible sheet of an Excel workbook (ECMA-376, SpreadsheetML), row by row as its cells show text; a number is written with all
 * of its digits. Formulas are read by the value that was kept of them.
 *
 * @param parts the XML parts of the archive, by their names.
 * @returns null when it is not in that form: with a document type, entities of its own, or without the sheet.
 */
export function readWorkbook(parts: Record<string, Uint8Array>): ListRow[] | null {
  const read = (name: string) => {
    const part = parts[name]
    return part ? new TextDecoder('utf-8', { fatal: true }).decode(part) : null
  }
  const sheet = read(firstSheet(read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')))
  const strings = read('xl/sharedStrings.xml')
  if (sheet === null || [sheet, strings ?? ''].some((part) => /<!DOCTYPE|<!ENTITY/i.test(part))) {
    return null
  }
  return readRows(sheet, strings === null ? [] : readStrings(strings))
}

/** Where the first sheet stands that is not hidden. */
function firstSheet(workbook: string | null, relations: string | null): string {
  const usual = 'xl/worksheets/sheet1.xml'
  const sheets = [...(workbook ?? '').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, said = '']) => said,
  )
  const shown = sheets.find((said) => !/\sstate="(?:hidden|veryHidden)"/.test(` ${said}`))
  const id = /\b\w+:id="([^"]*)"/.exec(shown ?? '')?.[1]
  const relation = [...(relations ?? '').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)]
    .map(([, said = '']) => said)
    .find((said) => id !== undefined && said.includes(`Id="${id}"`))
  const target = /\bTarget="([^"]*)"/.exec(relation ?? '')?.[1]
  if (target === undefined) return usual
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** The texts that cells name by number; readings in another script (rPh) are no part of them. */
function readStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([^]*?)<\/(?:\w+:)?si>)/g)].map(
    ([, inner = '']) => textIn(inner),
  )
}

function textIn(inner: string): string {
  const told = inner.replace(/<(?:\w+:)?rPh[\s>][^]*?<\/(?:\w+:)?rPh>/g, '')
  const texts = [...told.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)]
  return texts.map(([, text = '']) => unescape(text)).join('')
}

function readRows(xml: string, strings: readonly string[]): ListRow[] {
  const rows: ListRow[] = []
  let last = 0
  for (const [, said = '', inner = ''] of xml.matchAll(
    /<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([^]*?)<\/(?:\w+:)?row>)/g,
  )) {
    const line = Number(/\sr="(\d{1,7})"/.exec(said)?.[1] ?? last + 1)
    last = line
    const cells = readCells(inner, strings)
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    // One more than may be checked, and a line of headings: the rest need not be read to be refused.
    if (rows.length > mostLines + 1) break
  }
  return rows
}

function readCells(inner: string, strings: readonly string[]): string[] {
  const cells: string[] = []
  for (const [, said = '', held = ''] of inner.matchAll(
    /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([^]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const at = columnOf(/\sr="([A-Z]{1,3})\d+"/.exec(said)?.[1]) ?? cells.length
    if (at >= mostColumns) continue
    while (cells.length < at) cells.push('')
    cells[at] = textOf(/\st="(\w+)"/.exec(said)?.[1] ?? 'n', held, strings)
  }
  return cells
}

function textOf(type: string, held: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textIn(held)
  const value = unescape(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/.exec(held)?.[1] ?? '')
  if (type === 's') return strings[Number(value)] ?? ''
  return type === 'n' ? digitsOf(value) : value
}

/** A number as it is kept, 7.00911204362E11, with its digits; one too large for them stays as it is. */
function digitsOf(value: string): string {
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) ? String(number) : value
}

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, ten, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = ten === undefined ? parseInt(hex, 16) : Number(ten)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
