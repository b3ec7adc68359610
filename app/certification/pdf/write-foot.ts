import { formatDate } from '../../platform/i18n/format'
import { formatCertificateCode } from '../domain/certificate-code'
import type { Statement } from '../domain/statement'
import { tokenAddress } from '../domain/verify-address'
import { drawQr } from './draw-qr'
import { palette } from './palette'
import { across, paper, sayInEach, wordsIn } from './paper'
import { writeText } from './write-text'

type Sheet = PDFKit.PDFDocument
type Part = PDFKit.PDFStructureElement

const columnWidth = 196

/** What is printed, and the token with which it can be checked without a line. */
type Checkable = { statement: Statement; token: string }

/** When it was awarded and for how long, who answers for it, and how anybody can check it. */
export function writeFoot(sheet: Sheet, part: Part, { statement, token }: Checkable) {
  writeDates(sheet, part, statement)
  writeSignature(sheet, part, statement)
  writeCheck(sheet, part, { statement, token })
  let y = 521
  for (const { text, lang } of sayInEach(statement, (lang) => wordsIn(lang)('decide'))) {
    y = writeText(sheet, part, { ...across, text, lang, y, size: 7.5, colour: palette.soft })
  }
}

function writeDates(sheet: Sheet, part: Part, statement: Statement) {
  const column = { x: paper.left, width: columnWidth, align: 'center' } as const
  const label = { ...column, size: 8, colour: palette.soft }
  let y = paper.foot - 8
  const dates = [
    { name: 'awarded', date: statement.awardedAt },
    { name: 'expires', date: statement.expiresAt },
  ] as const
  for (const { name, date } of dates) {
    if (date === null) continue
    for (const { text, lang } of sayInEach(statement, (lang) => wordsIn(lang)(name))) {
      y = writeText(sheet, part, { ...label, text, lang, y })
    }
    for (const { text, lang } of sayInEach(statement, (lang) => formatDate(date, lang))) {
      y = writeText(sheet, part, { ...column, text, lang, y, size: 10.5 })
    }
    y += 5
  }
}

function writeSignature(sheet: Sheet, part: Part, statement: Statement) {
  const { signatory, licence } = statement.issuer
  const column = { x: paper.middle - 118, width: 236, align: 'center', height: 24 } as const
  let y = paper.foot - 8
  if (signatory) {
    const name = {
      text: signatory.name,
      lang: statement.holder.language,
      face: 'semibold',
    } as const
    y = writeText(sheet, part, { ...column, ...name, y, size: 11 })
    for (const { text, lang } of sayInEach(statement, (lang) => signatory.position[lang])) {
      y = writeText(sheet, part, { ...column, text, lang, y, size: 8.5 })
    }
    y += 5
  }
  if (!licence) return
  const said = sayInEach(statement, (lang) => wordsIn(lang)('accreditation', { licence }))
  for (const { text, lang } of said) {
    y = writeText(sheet, part, { ...column, text, lang, y, size: 8.5 })
  }
}

function writeCheck(sheet: Sheet, part: Part, { statement, token }: Checkable) {
  const { holder, issuer, code } = statement
  const lang = holder.language
  const where = `${new URL(issuer.baseUrl).host}/verify`
  const column = {
    x: paper.right - columnWidth,
    width: columnWidth,
    align: 'center',
    lang,
  } as const
  const size = 100
  const x = column.x + (columnWidth - size) / 2
  const y = paper.foot - 24
  // Read aloud, four hundred characters of a token say nothing.
  const alt = wordsIn(lang)('qr', { address: where })
  const figure = { lang, alt, bbox: [x, y, x + size, y + size] }
  const scanned = tokenAddress(issuer.baseUrl, token)
  part.add(sheet.struct('Figure', figure, () => drawQr(sheet, scanned, { x, y, size })))

  const number = { text: formatCertificateCode(code), size: 11, face: 'semibold' } as const
  const below = writeText(sheet, part, { ...column, ...number, y: y + size - 2 })
  const typed = { text: where, size: 8.5, height: 12, colour: palette.soft }
  writeText(sheet, part, { ...column, ...typed, y: below })
}
