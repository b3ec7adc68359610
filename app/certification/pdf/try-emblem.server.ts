import PDFDocument from 'pdfkit'
import { renderEmblem, type Emblem } from './render-emblem'

/**
 * Renders an emblem on a page that nobody sees, as papers will show it.
 *
 * @returns what is in the way, in words; null when it can be rendered.
 */
export async function tryEmblem(emblem: Emblem): Promise<string | null> {
  const sheet = new PDFDocument({ size: 'A4', margin: 0, subset: 'PDF/A-3b' })
  try {
    const ended = new Promise<void>((resolve, reject) => {
      sheet.once('end', resolve).once('error', reject).resume()
    })
    renderEmblem(sheet, emblem, { x: 100, y: 100, size: 58 })
    sheet.end()
    await ended
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
