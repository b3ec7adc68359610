import type { Language } from '../../platform/i18n/language'
import type { Statement } from '../domain/statement'
import { palette } from './palette'
import { across, paper, sayInEach, wordsIn } from './paper'
import { writeText } from './write-text'

/** Who issued it, what it is, and whose it is. */
export function writeHead(
  sheet: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  statement: Statement,
) {
  const { issuer, holder } = statement
  const place = (lang: Language) => `${issuer.name[lang]}, ${issuer.city[lang]}`
  let y = 106
  for (const { first, ...name } of sayInEach(statement, place)) {
    const look = first
      ? ({ size: 12, face: 'semibold' } as const)
      : { size: 10.5, colour: palette.soft }
    y = writeText(sheet, part, { ...across, ...name, ...look, y, height: 18 })
  }

  y += 5
  for (const { first, text, lang } of sayInEach(statement, (lang) =>
    wordsIn(lang)('certificate'),
  )) {
    const size = first ? 25 : 10.5
    const title = { text: text.toLocaleUpperCase(lang), lang, size, spacing: size / 5 }
    const role = first ? 'H1' : 'P'
    y = writeText(sheet, part, { ...across, ...title, role, y, colour: palette.clay })
  }

  writeText(sheet, part, {
    ...across,
    text: holder.name,
    lang: holder.language,
    role: 'H2',
    size: 29,
    face: 'semibold',
    y: y + 1,
    height: paper.divide - 9 - y,
    centred: true,
  })
}
