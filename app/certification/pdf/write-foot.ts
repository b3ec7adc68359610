import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { formatCertificateCode } from '../domain/certificate-code'
import type { Statement } from '../domain/statement'
import { tokenAddress } from '../domain/verify-address'
import { renderQr } from './render-qr'
import { palette } from './palette'
import { across, paper, sayInEach, wordsIn } from './paper'
import { writeSideBySide, writeText } from './write-text'

type Sheet = PDFKit.PDFDocument
type Part = PDFKit.PDFStructureElement

const columnWidth = 214

/** What is printed, and the token with which it can be checked offline. */
type Checkable = { statement: Statement; token: string }

/** When it was awarded and for how long, who answers for it, and how anybody can check it. */
export function writeFoot(
  sheet: Sheet,
  part: Part,
  { statement, token, iinLastFour }: Checkable & { iinLastFour: string | null },
) {
  writeDates(sheet, part, statement, iinLastFour)
  writeSignature(sheet, part, statement)
  writeCheck(sheet, part, { statement, token })
  let y = paper.close as number
  for (const { text, lang } of sayInEach(statement, (lang) => wordsIn(lang)('decide'))) {
    y = writeText(sheet, part, { ...across, text, lang, y, size: 7, colour: palette.soft })
  }
}

function writeDates(sheet: Sheet, part: Part, statement: Statement, iinLastFour: string | null) {
  const column = { x: paper.left, width: columnWidth, align: 'center' } as const
  const label = { ...column, size: 8, colour: palette.soft }
  let y = paper.foot as number
  const dates = [
    { name: 'awarded', date: statement.awardedAt },
    { name: 'expires', date: statement.expiresAt },
  ] as const
  for (const { name, date } of dates) {
    if (date === null) continue
    const labels = sayInEach(statement, (lang) => wordsIn(lang)(name))
    y = writeSideBySide(sheet, part, labels, { ...label, y })
    for (const { text, lang } of sayInEach(statement, (lang) => formatDate(date, lang))) {
      y = writeText(sheet, part, { ...column, text, lang, y, size: 10.5 })
    }
    y += 4
  }
  if (iinLastFour === null) return
  const labels = sayInEach(statement, (lang) => wordsIn(lang)('iin'))
  y = writeSideBySide(sheet, part, labels, { ...label, y })
  const digits = { text: iinLastFour, lang: statement.holder.language, size: 10.5, spacing: 1 }
  writeText(sheet, part, { ...column, ...digits, y })
}

function writeSignature(sheet: Sheet, part: Part, statement: Statement) {
  const { signatory } = statement.issuer
  if (!signatory) return
  const column = { x: paper.middle - 112, width: 224, align: 'center', height: 24 } as const
  const name = { text: signatory.name, lang: statement.holder.language, face: 'semibold' } as const
  let y = writeText(sheet, part, { ...column, ...name, y: paper.foot, size: 11 })
  for (const { text, lang } of sayInEach(statement, (lang) => signatory.position[lang])) {
    y = writeText(sheet, part, { ...column, text, lang, y, size: 8.5 })
  }
}

function writeCheck(sheet: Sheet, part: Part, { statement, token }: Checkable) {
  const { holder, issuer, code } = statement
  const lang = holder.language
  const where = new URL(issuer.baseUrl).host + pathTo('/verify')
  const column = { x: paper.right - columnWidth, width: columnWidth, align: 'center' } as const
  const label = { ...column, size: 7.5, colour: palette.soft }
  const size = 94
  const x = column.x + (columnWidth - size) / 2
  let { foot: y }: { foot: number } = paper
  // Read aloud, four hundred characters of a token say nothing.
  const alt = wordsIn(lang)('qr', { address: where })
  const figure = { lang, alt, bbox: [x, y, x + size, y + size] }
  const scanned = tokenAddress(issuer.baseUrl, token)
  part.add(
    sheet.struct('Figure', figure, () => renderQr(sheet, scanned, { x, y: paper.foot, size })),
  )
  y += size - 1

  const say = (name: 'scan' | 'number') => sayInEach(statement, (lang) => wordsIn(lang)(name))
  y = writeSideBySide(sheet, part, say('scan'), { ...label, y }) + 1
  y = writeSideBySide(sheet, part, say('number'), { ...label, y })
  const number = { text: formatCertificateCode(code), lang, size: 11, face: 'semibold' } as const
  y = writeText(sheet, part, { ...column, ...number, y })
  writeText(sheet, part, { ...column, text: where, lang, y, size: 8, colour: palette.soft })
}
