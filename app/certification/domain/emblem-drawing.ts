/** An outline of an emblem, with everything that was inherited written out. */
type EmblemShape = {
  /** As in the attribute `d` of SVG. */
  path: string
  /** `#rrggbb`, or null for none. */
  fill: string | null
  stroke: string | null
  strokeWidth: number
  rule: 'nonzero' | 'evenodd'
  cap: 'butt' | 'round' | 'square'
  join: 'miter' | 'round' | 'bevel'
  /** As SVG's `matrix()`, from the outside in. */
  transforms: Matrix[]
}

type Matrix = [number, number, number, number, number, number]

/** A picture of lines and areas in plain colours. */
export type EmblemDrawing = {
  x: number
  y: number
  width: number
  height: number
  shapes: EmblemShape[]
}

type Paint = Omit<EmblemShape, 'path'>

/** What an element without attributes of its own has, by SVG. */
const bare: Paint = {
  fill: '#000000',
  stroke: null,
  strokeWidth: 1,
  rule: 'nonzero',
  cap: 'butt',
  join: 'miter',
  transforms: [],
}

/** Why a value cannot be used; the reader of the file says where it stands. */
export class EmblemFault extends Error {}

/**
 * What an element's attributes make of the paint that it inherits.
 *
 * @throws EmblemFault for a value that cannot be printed.
 */
export function paintOf(attributes: Map<string, string>, inherited: Paint = bare): Paint {
  const read = <T>(name: string, parse: (value: string) => T, otherwise: T): T => {
    const value = attributes.get(name)?.trim()
    return value === undefined ? otherwise : parse(value)
  }
  const { transforms, ...paint } = inherited
  return {
    fill: read('fill', colour, paint.fill),
    stroke: read('stroke', colour, paint.stroke),
    strokeWidth: read('stroke-width', length, paint.strokeWidth),
    rule: read('fill-rule', (value) => oneOf(value, ['nonzero', 'evenodd']), paint.rule),
    cap: read('stroke-linecap', (value) => oneOf(value, ['butt', 'round', 'square']), paint.cap),
    join: read('stroke-linejoin', (value) => oneOf(value, ['miter', 'round', 'bevel']), paint.join),
    transforms: [...transforms, ...read('transform', readTransforms, [])],
  }
}

function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (!found) throw new EmblemFault(`"${value}" is none of ${known.join(', ')}`)
  return found
}

function colour(value: string): string | null {
  if (value === 'none') return null
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value)
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : value
  if (!/^#[0-9a-f]{6}$/i.test(long)) {
    throw new EmblemFault(`"${value}" is no colour: write #rrggbb or none`)
  }
  return long.toLowerCase()
}

/** Of coordinates, lengths and factors. PDF can write no number beyond 10^21, and no emblem is wider than this. */
const farthest = 1e6

/** A number without a unit. */
export function number(value: string): number {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value) || value.length > 20) {
    throw new EmblemFault(`"${value}" is no number without a unit`)
  }
  const read = Number(value)
  if (Math.abs(read) > farthest) throw new EmblemFault(`"${value}" is too large`)
  return read
}

function length(value: string): number {
  const read = number(value)
  if (read < 0) throw new EmblemFault(`"${value}" is negative`)
  return read
}

/** Numbers, apart by spaces or commas. */
export function numbers(text: string): number[] {
  return text
    .trim()
    .split(/\s*,\s*|\s+/)
    .filter(Boolean)
    .map(number)
}

function readTransforms(value: string): Matrix[] {
  const calls = [...value.matchAll(/(\w+)\s*\(([^()]*)\)\s*,?\s*/g)]
  if (calls.map(([whole]) => whole).join('') !== value) {
    throw new EmblemFault(`"${value}" is no transform`)
  }
  return calls.map(([whole, name, given = '']) => toMatrix(name, numbers(given), whole))
}

function toMatrix(name: string | undefined, given: number[], whole: string): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = given
  const count = given.length
  if (name === 'matrix' && count === 6) return [a, b, c, d, e, f]
  if (name === 'translate' && (count === 1 || count === 2)) return [1, 0, 0, 1, a, b]
  if (name === 'scale' && count === 1) return [a, 0, 0, a, 0, 0]
  if (name === 'scale' && count === 2) return [a, 0, 0, b, 0, 0]
  if (name === 'rotate' && (count === 1 || count === 3)) {
    const turn = (a * Math.PI) / 180
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    // About the point b, c: there, round, and back.
    return [cos, sin, -sin, cos, b - cos * b + sin * c, c - sin * b - cos * c]
  }
  throw new EmblemFault(`"${whole.trim()}" is no transform that is known here`)
}
