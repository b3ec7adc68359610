import PDFDocument from 'pdfkit'
import { drawEmblem, type Emblem } from './draw-emblem'

/**
 * Draws an emblem on a page that nobody sees, as it will be drawn on papers.
 *
 * @returns what is in the way, in words; null when it can be drawn.
 */
export async function tryEmblem(emblem: Emblem): Promise<string | null> {
  const sheet = new PDFDocument({ size: 'A4', margin: 0, subset: 'PDF/A-3b' })
  try {
    const ended = new Promise<void>((resolve, reject) => {
      sheet.once('end', resolve).once('error', reject).resume()
    })
    drawEmblem(sheet, emblem, { x: 100, y: 100, size: 58 })
    sheet.end()
    await ended
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
