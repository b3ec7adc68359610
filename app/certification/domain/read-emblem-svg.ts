import { holdsStrangeSign, strangeSignSaid } from '../../platform/text/strange-sign'
import { EmblemFault, numbers, paintOf, type EmblemDrawing } from './emblem-drawing'
import { outlines } from './emblem-paths'

export type DrawingOutcome =
  { kind: 'drawing'; drawing: EmblemDrawing } | { kind: 'refused'; line: number; why: string }

/** What a drawing is for: how messages call it, and how many shapes it may have. */
type DrawingUse = { called: string; mostShapes: number }

/** More shapes than this are a picture, not an emblem. */
const emblem: DrawingUse = { called: 'an emblem', mostShapes: 500 }

const picture: DrawingUse = { called: 'a picture', mostShapes: 2000 }

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
  /<!--[\s\S]*?-->|<\?xml\s[^>]*\?>|<(\/?)([a-zA-Z]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>|[^<&]+/gy

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an emblem from SVG. Only shapes in plain colours are known, for they can be printed for certain: no styles, scripts,
 * links, pictures, gradients, text or transparency. Whatever else stands in it is refused with its line, never passed over.
 */
export function readEmblemSvg(text: string): DrawingOutcome {
  return readDrawing(text, emblem)
}

/**
 * Reads a picture of a lesson from SVG, by the rules of emblems, which leave nothing in it that could run or ask for anything;
 * and as browsers read it, who show nothing of a file that is not XML to the letter (XML 1.0, section 2.1).
 */
export function readPictureSvg(text: string): DrawingOutcome {
  const namespaced = /<svg\s[^>]*\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(text)
  if (!namespaced) return refuse(text, 0, 'must say xmlns="http://www.w3.org/2000/svg"')
  const declared = text.indexOf('<?xml')
  if (declared !== -1) return refuse(text, declared, 'leave the line <?xml ... ?> out')
  const doubled = [...text.matchAll(/<!--([\s\S]*?)-->/g)].find(([, said = '']) =>
    /--|-$/.test(said),
  )
  if (doubled) return refuse(text, doubled.index, 'a comment cannot hold "--" or end with "-"')
  return readDrawing(text, picture)
}

function refuse(text: string, at: number, why: string): DrawingOutcome {
  return { kind: 'refused', line: text.slice(0, at).split('\n').length, why }
}

function readDrawing(text: string, use: DrawingUse): DrawingOutcome {
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
      if (!found) throw new EmblemFault(`this cannot stand in ${use.called}`)
      const [whole, end, name, given = '', empty] = found
      if (name === undefined) readBetween(whole, open.at(-1)?.name, use)
      else if (end) {
        if (open.pop()?.name !== name) throw new EmblemFault(`</${name}> closes nothing`)
        closed = open.length === 0
      } else {
        if (closed || (open.length === 0) !== (name === 'svg')) {
          throw new EmblemFault('one <svg> holds everything')
        }
        const attributes = readAttributes(name, given, use)
        const painted = paintOf(attributes, open.at(-1)?.paint)
        if (name === 'svg') Object.assign(drawing, readFrame(attributes, use))
        const outline = outlines[name]
        if (outline) drawing.shapes.push({ ...painted, path: outline.toPath(attributes) })
        if (drawing.shapes.length > use.mostShapes)
          throw new EmblemFault(`more than ${use.mostShapes} shapes`)
        if (!empty) open.push({ name, paint: painted })
        else closed = open.length === 0
        if (open.length > deepest) throw new EmblemFault('too many elements within each other')
      }
      at = token.lastIndex
    }
    if (!closed) throw new EmblemFault('</svg> is missing')
    if (drawing.shapes.length === 0) throw new EmblemFault('it shows nothing')
    return { kind: 'drawing', drawing }
  } catch (error) {
    if (!(error instanceof EmblemFault)) throw error
    return refuse(source, at, error.message)
  }
}

function readBetween(whole: string, within: string | undefined, { called }: DrawingUse) {
  const isText = !whole.startsWith('<') && whole.trim() !== ''
  if (holdsStrangeSign(whole)) throw new EmblemFault(strangeSignSaid)
  if (isText && within !== 'title' && within !== 'desc') {
    throw new EmblemFault(`text cannot stand in ${called}`)
  }
}

function readAttributes(name: string, given: string, { called }: DrawingUse): Map<string, string> {
  const own = Object.hasOwn(outlines, name)
    ? outlines[name]?.attributes
    : Object.hasOwn(containers, name)
      ? containers[name]
      : undefined
  if (!own) throw new EmblemFault(`<${name}> cannot stand in ${called}`)
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of given.matchAll(attribute)) {
    if (!own.includes(key) && !paint.includes(key)) {
      throw new EmblemFault(`<${name}> cannot have the attribute ${key}`)
    }
    if (attributes.has(key)) throw new EmblemFault(`the attribute ${key} is there twice`)
    const value = double ?? single ?? ''
    if (holdsStrangeSign(value)) throw new EmblemFault(strangeSignSaid)
    attributes.set(key, value)
  }
  return attributes
}

function readFrame(attributes: Map<string, string>, { called }: DrawingUse) {
  const [x, y, width, height, ...more] = numbers(attributes.get('viewBox') ?? '')
  if (x === undefined || y === undefined || !width || !height || more.length > 0) {
    throw new EmblemFault('viewBox must say four numbers')
  }
  if (width < 0 || height < 0) throw new EmblemFault('viewBox must not be negative')
  if (width > 4 * height || height > 4 * width) {
    throw new EmblemFault(`${called} is at most four times as long as it is high`)
  }
  return { x, y, width, height }
}
