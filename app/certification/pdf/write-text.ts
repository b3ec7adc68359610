import { palette } from './palette'
import type { Face } from './typeface.server'

type Sheet = PDFKit.PDFDocument

/** A text in its place on the sheet, in points from the top left corner. */
export type Text = {
  text: string
  /** The language it is written in, for screen readers. */
  lang: string
  x: number
  y: number
  width: number
  size: number
  face?: Face
  colour?: string
  align?: 'left' | 'center' | 'right'
  /** Extra space between letters. */
  spacing?: number
  /** Its role in the document's structure. */
  role?: 'H1' | 'H2' | 'P'
  /** How high it may become; its letters shrink until it does not become higher. */
  height?: number
  /** Stands in the middle of its height, not at the top. */
  centred?: boolean
  /** Is left out when even its smallest letters would not stay within its height. */
  optional?: boolean
}

/** Adds a text to the structure and renders it. Returns where it ends, in points from the top. */
export function writeText(sheet: Sheet, part: PDFKit.PDFStructureElement, given: Text): number {
  const { text, lang, x, colour = palette.ink, role = 'P', centred } = given
  const { size, height } = fit(sheet, given)
  if (given.optional && given.height && height > given.height) return given.y
  const y = given.y + (centred && given.height ? (given.height - height) / 2 : 0)
  part.add(
    sheet.struct(role, { lang }, () => {
      sheet.fontSize(size).fillColor(colour).text(text, x, y, layoutOf(given))
    }),
  )
  return y + height
}

function layoutOf({ width, align = 'left', spacing = 0 }: Text) {
  return { width, align, characterSpacing: spacing }
}

/** Below this nothing can be read on paper. */
const smallest = 5.5

/** Chooses the face, and the largest size at which a text stays within its place. No text is ever cut. */
function fit(sheet: Sheet, given: Text): { size: number; height: number } {
  const { text, width, height: most = Infinity } = given
  sheet.font(given.face ?? 'regular').fontSize(given.size)
  const longestWord = Math.max(...text.split(/\s/).map((word) => sheet.widthOfString(word)))
  let size = Math.min(given.size, (given.size * width) / longestWord)
  for (;;) {
    const height = sheet.fontSize(size).heightOfString(text, layoutOf(given))
    if (height <= most || size <= smallest) return { size, height }
    size -= 0.5
  }
}

/** Texts that stand beside each other in the middle of a place, on one line or, where they do not fit, below each other. */
export function writeSideBySide(
  sheet: Sheet,
  part: PDFKit.PDFStructureElement,
  texts: Pick<Text, 'text' | 'lang'>[],
  place: Pick<Text, 'x' | 'y' | 'width' | 'size' | 'face' | 'colour'>,
): number {
  const between = texts.map(({ text, lang }, index) => ({
    text: index < texts.length - 1 ? `${text} /` : text,
    lang,
  }))
  sheet.font(place.face ?? 'regular').fontSize(place.size)
  const gap = sheet.widthOfString(' ')
  const widths = between.map(({ text }) => sheet.widthOfString(text))
  const whole = widths.reduce((sum, width) => sum + width, gap * (texts.length - 1))
  let { y } = place
  if (whole > place.width) {
    for (const text of texts) y = writeText(sheet, part, { ...place, ...text, y, align: 'center' })
    return y
  }
  let x = place.x + (place.width - whole) / 2
  for (const [index, text] of between.entries()) {
    // A little wider than the text, so that rounding breaks no line.
    const width = (widths[index] ?? 0) + 1
    y = writeText(sheet, part, { ...place, ...text, x, width })
    x += width - 1 + gap
  }
  return y
}
