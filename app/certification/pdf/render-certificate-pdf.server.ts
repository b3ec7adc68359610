import PDFDocument from 'pdfkit'
import { translate } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import type { Statement } from '../domain/statement'
import type { IssuedCredential } from '../issuing/ensure-credential.server'
import { renderEmblem, type Emblem } from './render-emblem'
import { renderBorder, renderDivider, renderShanyrak } from './render-ornament'
import { palette } from './palette'
import { paperMessages } from '../words/paper-messages'
import { typeface, type Face } from './typeface.server'
import { paper } from './paper'
import { writeBody } from './write-body'
import { writeFoot } from './write-foot'
import { writeHead } from './write-head'

type Sheet = PDFKit.PDFDocument

export type CertificatePaper = {
  statement: Statement
  /** The certificate as others' software reads it: what is attached, and what the QR code says. */
  credential: IssuedCredential
  /** Of the organisation; without one its place is taken by a shanyrak. */
  emblem?: Emblem | null
  /** Of the holder's IIN, where the holder wants them to be printed. They are not signed, and in no code. */
  iinLastFour?: string | null
}

/** How the credential is called among the paper's attachments. */
const attachmentName = 'credential.json'

/**
 * Renders a certificate on one A4 sheet, in Kazakh and in its holder's language (in Russian for a Kazakh one): the same
 * statement, credential, emblem and digits always give the same bytes. Every text is tagged with its language and all ornament is marked as such, so that a
 * screen reader reads it in order. The credential is attached to it, byte for byte. It is written as PDF/A-3b (ISO
 * 19005-3): all fonts and the meaning of its colours are in the file, and nothing in it is transparent.
 */
export async function renderCertificatePdf(paperwork: CertificatePaper): Promise<Buffer> {
  const { statement, credential, emblem = null, iinLastFour = null } = paperwork
  const { language } = statement.holder
  const sheet = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
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

  sheet.file(Buffer.from(credential.document), {
    name: attachmentName,
    type: 'application/json',
    description: 'Open Badges 3.0 / W3C Verifiable Credential 2.0',
    relationship: 'Data',
    modifiedDate: new Date(statement.awardedAt),
  })
  renderBackground(sheet, emblem)
  const root = sheet.struct('Document')
  sheet.addStructure(root)
  writeHead(sheet, root, statement)
  writeBody(sheet, root, statement)
  writeFoot(sheet, root, { statement, token: credential.token, iinLastFour })
  root.end()
  sheet.end()
  await written
  return Buffer.concat(chunks)
}

function renderBackground(sheet: Sheet, emblem: Emblem | null) {
  sheet.markContent('Artifact', { type: 'Layout' })
  renderShanyrak(sheet, { x: paper.middle, y: 335, radius: 125, line: 2.2, colour: palette.mist })
  renderBorder(sheet, 24)
  if (emblem) renderEmblem(sheet, emblem, { x: paper.middle, y: 74, size: 56 })
  else
    renderShanyrak(sheet, { x: paper.middle, y: 76, radius: 19, line: 1.6, colour: palette.clay })
  renderDivider(sheet, { x: paper.middle, y: paper.divide })
  sheet.endMarkedContent()
}
