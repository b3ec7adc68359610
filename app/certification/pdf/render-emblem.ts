import type { EmblemDrawing } from '../domain/emblem-drawing'
import { readEmblemSvg } from '../domain/read-emblem-svg'
import { flattenPng } from './flatten-png'

/** The organisation's emblem, as it was checked and published. */
export type Emblem = { type: string; bytes: Uint8Array }

type Place = { x: number; y: number; size: number }

/**
 * Renders an emblem in the middle of a square around a point: SVG as lines and areas, PNG on white.
 *
 * @throws Error for what was never checked: checkEmblem refuses it.
 */
export function renderEmblem(sheet: PDFKit.PDFDocument, { type, bytes }: Emblem, place: Place) {
  if (type === 'image/png') {
    const { width, height, bytes: flat } = flattenPng(bytes)
    const { x, y, scale } = fit({ width, height }, place)
    sheet.image(flat, x, y, { width: width * scale, height: height * scale })
    return
  }
  const read = readEmblemSvg(new TextDecoder().decode(bytes))
  if (read.kind === 'refused') throw new Error(`the emblem cannot be rendered: ${read.why}`)
  renderShapes(sheet, read.drawing, place)
}

function fit({ width, height }: { width: number; height: number }, { x, y, size }: Place) {
  const scale = size / Math.max(width, height)
  return { x: x - (width * scale) / 2, y: y - (height * scale) / 2, scale }
}

function renderShapes(sheet: PDFKit.PDFDocument, drawing: EmblemDrawing, place: Place) {
  const { x, y, scale } = fit(drawing, place)
  sheet.save().translate(x, y).scale(scale).translate(-drawing.x, -drawing.y)
  for (const { path, fill, stroke, strokeWidth, rule, cap, join, transforms } of drawing.shapes) {
    if (fill === null && stroke === null) continue
    sheet.save()
    for (const matrix of transforms) sheet.transform(...matrix)
    sheet.path(path).lineWidth(strokeWidth).lineCap(cap).lineJoin(join)
    const painted = rule === 'evenodd' ? 'even-odd' : 'non-zero'
    if (fill && stroke) sheet.fillAndStroke(fill, stroke, painted)
    else if (fill) sheet.fill(fill, painted)
    else if (stroke) sheet.stroke(stroke)
    sheet.restore()
  }
  sheet.restore()
}
