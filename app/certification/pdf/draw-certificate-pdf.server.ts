import PDFDocument from 'pdfkit'
import { translate } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import type { Statement } from '../domain/statement'
import { drawBorder, drawDivider, drawShanyrak } from './draw-ornament'
import { palette } from './palette'
import { paperMessages } from './paper-messages'
import { typeface, type Face } from './typeface.server'
import { paper } from './paper'
import { writeBody } from './write-body'
import { writeFoot } from './write-foot'
import { writeHead } from './write-head'

type Sheet = PDFKit.PDFDocument

/**
 * Draws a certificate on one A4 sheet, in Kazakh and in its holder's language, from its statement alone: the same
 * statement always gives the same bytes. Every text is tagged with its language and all ornament is
 * marked as such, so that a screen reader reads it in order.
 */
export async function drawCertificatePdf(statement: Statement): Promise<Buffer> {
  const { language } = statement.holder
  const sheet = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: {
      Title: translate(paperMessages, language)('title', {
        code: formatCertificateCode(statement.code),
      }),
      Creator: 'Shanyrak',
      CreationDate: new Date(statement.awardedAt),
    },
  })
  for (const face of Object.keys(typeface) as Face[]) sheet.registerFont(face, typeface[face]())

  const chunks: Uint8Array[] = []
  sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const written = new Promise((resolve) => sheet.on('end', resolve))

  drawBackground(sheet)
  const root = sheet.struct('Document')
  sheet.addStructure(root)
  writeHead(sheet, root, statement)
  writeBody(sheet, root, statement)
  writeFoot(sheet, root, statement)
  root.end()
  sheet.end()
  await written
  return Buffer.concat(chunks)
}

function drawBackground(sheet: Sheet) {
  sheet.markContent('Artifact', { type: 'Layout' })
  drawShanyrak(sheet, { x: paper.middle, y: 335, radius: 125, line: 2.2, colour: palette.mist })
  drawBorder(sheet, 24)
  drawShanyrak(sheet, { x: paper.middle, y: 84, radius: 20, line: 1.6, colour: palette.clay })
  drawDivider(sheet, { x: paper.middle, y: paper.divide })
  sheet.endMarkedContent()
}
