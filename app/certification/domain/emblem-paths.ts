import { EmblemFault, number, numbers } from './emblem-drawing'

type Attributes = Map<string, string>

/** The shapes that an emblem may have: which attributes say where it is, and its outline as a path. */
export const outlines: Record<
  string,
  { attributes: string[]; toPath: (attributes: Attributes) => string }
> = {
  path: { attributes: ['d'], toPath: readPath },
  circle: {
    attributes: ['cx', 'cy', 'r'],
    toPath: (given) => ellipse(at(given, 'cx'), at(given, 'cy'), at(given, 'r'), at(given, 'r')),
  },
  ellipse: {
    attributes: ['cx', 'cy', 'rx', 'ry'],
    toPath: (given) => ellipse(at(given, 'cx'), at(given, 'cy'), at(given, 'rx'), at(given, 'ry')),
  },
  rect: {
    attributes: ['x', 'y', 'width', 'height'],
    toPath: (given) => {
      const [width, height] = [at(given, 'width'), at(given, 'height')]
      return `M${at(given, 'x')} ${at(given, 'y')}h${width}v${height}h${-width}z`
    },
  },
  line: {
    attributes: ['x1', 'y1', 'x2', 'y2'],
    toPath: (given) =>
      `M${at(given, 'x1')} ${at(given, 'y1')}L${at(given, 'x2')} ${at(given, 'y2')}`,
  },
  polyline: { attributes: ['points'], toPath: (given) => polygon(given, '') },
  polygon: { attributes: ['points'], toPath: (given) => polygon(given, 'z') },
}

function at(attributes: Attributes, name: string): number {
  return number(attributes.get(name)?.trim() ?? '0')
}

function readPath(attributes: Attributes): string {
  const path = attributes.get('d')?.trim() ?? ''
  const wrong = /[^MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]/.exec(path)?.[0]
  if (wrong) throw new EmblemFault(`"${wrong}" cannot stand in a path`)
  if (!/^[Mm]/.test(path)) throw new EmblemFault('a path begins with M')
  for (const [written] of path.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g))
    number(written)
  return path
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (rx < 0 || ry < 0) throw new EmblemFault('a radius is negative')
  const arc = (width: number) => `a${rx} ${ry} 0 1 0 ${width} 0`
  return `M${x - rx} ${y}${arc(2 * rx)}${arc(-2 * rx)}z`
}

function polygon(attributes: Attributes, end: string): string {
  const points = numbers(attributes.get('points') ?? '')
  if (points.length < 4 || points.length % 2) throw new EmblemFault('points come in pairs')
  return `M${points.join(' ')}${end}`
}
