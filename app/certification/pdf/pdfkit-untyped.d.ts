import type { Font } from 'fontkit'

/** What pdfkit 0.20 accepts and its types do not say. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** A font that was taken apart already. */
      registerFont(name: string, font: Font): this
      font(font: Font): this
    }
    interface PDFAttachmentOptions {
      /** How an attached file bears on the document (ISO 32000-2, 14.13). */
      relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
    }
  }
}
