import type { Font } from 'fontkit'

/** What pdfkit 0.20 accepts and its types do not say: a font that was taken apart already. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: Font): this
      font(font: Font): this
    }
  }
}
