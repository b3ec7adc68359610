import { encodeQr } from '../../platform/pictures/encode-qr'

/**
 * Renders a QR code as filled squares, sharp at any size, inside a square whose quiet zone of four modules (ISO/IEC
 * 18004) is left white.
 */
export function renderQr(
  sheet: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
) {
  const quiet = 4
  const modules = encodeQr(text)
  const module = size / (modules.length + 2 * quiet)
  sheet.rect(x, y, size, size).fill('#ffffff')
  modules.forEach((row, line) => {
    for (let start = 0; start < row.length; start++) {
      if (!row[start]) continue
      let end = start
      while (row[end]) end++
      // One rectangle for a run of dark modules: no hairlines between them in print.
      sheet.rect(
        x + (quiet + start) * module,
        y + (quiet + line) * module,
        (end - start) * module,
        module,
      )
      start = end
    }
  })
  sheet.fill('#000000')
}
