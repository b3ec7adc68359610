import { holdsStrangeSign, strangeSignSaid } from '../../platform/text/strange-sign'
import { EmblemFault, numbers, paintOf, type EmblemDrawing } from './emblem-drawing'
import { outlines } from './emblem-paths'

export type EmblemOutcome =
  { kind: 'emblem'; drawing: EmblemDrawing } | { kind: 'refused'; line: number; why: string }

/** More shapes than this are a picture, not an emblem. */
const mostShapes = 500

const deepest = 20

const paint = [
  ...['fill', 'stroke', 'stroke-width', 'fill-rule'],
  ...['stroke-linecap', 'stroke-linejoin', 'transform', 'id'],
]
const containers: Record<string, string[]> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', 'version', 'role'],
  g: [],
  title: [],
  desc: [],
}

/** A tag, a comment, the XML declaration, or text between them. */
const token =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<(\/?)([a-zA-Z]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>|[^<&]+/gy

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an emblem from SVG. Only shapes in plain colours are known, for they can be printed for certain: no styles, scripts,
 * links, pictures, gradients, text or transparency. Whatever else stands in it is refused with its line, never passed over.
 */
export function readEmblemSvg(text: string): EmblemOutcome {
  const source = text.replace(/^\uFEFF/, '')
  const drawing: EmblemDrawing = { x: 0, y: 0, width: 0, height: 0, shapes: [] }
  const open: { name: string; paint: ReturnType<typeof paintOf> }[] = []
  token.lastIndex = 0
  let at = 0
  let closed = false
  try {
    while (at < source.length) {
      token.lastIndex = at
      const found = token.exec(source)
      if (!found) throw new EmblemFault('this cannot stand in an emblem')
      const [whole, end, name, given = '', empty] = found
      if (name === undefined) readBetween(whole, open.at(-1)?.name)
      else if (end) {
        if (open.pop()?.name !== name) throw new EmblemFault(`</${name}> closes nothing`)
        closed = open.length === 0
      } else {
        if (closed || (open.length === 0) !== (name === 'svg')) {
          throw new EmblemFault('one <svg> holds everything')
        }
        const attributes = readAttributes(name, given)
        const painted = paintOf(attributes, open.at(-1)?.paint)
        if (name === 'svg') Object.assign(drawing, readFrame(attributes))
        const outline = outlines[name]
        if (outline) drawing.shapes.push({ ...painted, path: outline.toPath(attributes) })
        if (drawing.shapes.length > mostShapes)
          throw new EmblemFault(`more than ${mostShapes} shapes`)
        if (!empty) open.push({ name, paint: painted })
        else closed = open.length === 0
        if (open.length > deepest) throw new EmblemFault('too many elements within each other')
      }
      at = token.lastIndex
    }
    if (!closed) throw new EmblemFault('</svg> is missing')
    if (drawing.shapes.length === 0) throw new EmblemFault('it shows nothing')
    return { kind: 'emblem', drawing }
  } catch (error) {
    if (!(error instanceof EmblemFault)) throw error
    return { kind: 'refused', line: source.slice(0, at).split('\n').length, why: error.message }
  }
}

function readBetween(whole: string, within: string | undefined) {
  const isText = !whole.startsWith('<') && whole.trim() !== ''
  if (holdsStrangeSign(whole)) throw new EmblemFault(strangeSignSaid)
  if (isText && within !== 'title' && within !== 'desc') {
    throw new EmblemFault('text cannot stand in an emblem')
  }
}

function readAttributes(name: string, given: string): Map<string, string> {
  const own = Object.hasOwn(outlines, name)
    ? outlines[name]?.attributes
    : Object.hasOwn(containers, name)
      ? containers[name]
      : undefined
  if (!own) throw new EmblemFault(`<${name}> cannot stand in an emblem`)
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of given.matchAll(attribute)) {
    if (!own.includes(key) && !paint.includes(key)) {
      throw new EmblemFault(`<${name}> cannot have the attribute ${key}`)
    }
    if (attributes.has(key)) throw new EmblemFault(`the attribute ${key} is there twice`)
    attributes.set(key, double ?? single ?? '')
  }
  return attributes
}

function readFrame(attributes: Map<string, string>) {
  const [x, y, width, height, ...more] = numbers(attributes.get('viewBox') ?? '')
  if (x === undefined || y === undefined || !width || !height || more.length > 0) {
    throw new EmblemFault('viewBox must say four numbers')
  }
  if (width < 0 || height < 0) throw new EmblemFault('viewBox must not be negative')
  if (width > 4 * height || height > 4 * width) {
    throw new EmblemFault('an emblem is at most four times as long as it is high')
  }
  return { x, y, width, height }
}
