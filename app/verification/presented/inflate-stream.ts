import { inflate } from './inflate'
import type { PdfValue } from './parse-pdf-value'

/**
 * The content of a stream, inflated when it has to be, and without the prediction that PNG knows, too.
 *
 * @returns null when it is coded in another way, broken, or larger than `largest` bytes.
 */
export function inflateStream(
  value: PdfValue,
  data: Uint8Array,
  largest: number,
): Uint8Array | null {
  if (value.kind !== 'dictionary') return null
  const filters = filtersOf(value.entries)
  const parameters = value.entries.get('DecodeParms')
  if (filters.length === 0) return data.length <= largest && !parameters ? data : null
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return null
  const content = inflate(data, largest)
  return content && parameters ? undoPrediction(content, parameters) : content
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf(entries: Map<string, PdfValue>): string[] {
  const filter = entries.get('Filter')
  const filters = filter?.kind === 'array' ? filter.items : filter ? [filter] : []
  return filters.map((each) => (each.kind === 'name' ? each.name : ''))
}

/** Undoes a PNG predictor (7.4.4.4); null for any other predictor. */
function undoPrediction(content: Uint8Array, parameters: PdfValue): Uint8Array | null {
  const [only = parameters, ...more] = parameters.kind === 'array' ? parameters.items : []
  if (only.kind !== 'dictionary' || more.length > 0) return null
  // A value in another object is not looked up here, though other readers do: NaN keeps the stream from being read.
  const number = (key: string, otherwise: number) => {
    const entry = only.entries.get(key)
    if (entry === undefined) return otherwise
    return entry.kind === 'number' ? entry.number : Number.NaN
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return content
  const bits = number('BitsPerComponent', 8)
  const width = number('Colors', 1) * bits
  const line = Math.ceil((width * number('Columns', 1)) / 8)
  const step = Math.max(1, width >> 3)
  // Some readers refuse other values of these, some take them.
  if (!(predictor >= 10 && predictor <= 15) || ![1, 2, 4, 8, 16].includes(bits)) return null
  if (!(line >= 1) || content.length % (line + 1) !== 0) return null
  const lines = content.length / (line + 1)
  const plain = new Uint8Array(lines * line)
  for (let row = 0; row < lines; row++) {
    const kind = content[row * (line + 1)] ?? 0
    for (let column = 0; column < line; column++) {
      const at = row * line + column
      const left = column >= step ? (plain[at - step] ?? 0) : 0
      const up = row > 0 ? (plain[at - line] ?? 0) : 0
      const corner = row > 0 && column >= step ? (plain[at - line - step] ?? 0) : 0
      const guess = predict(kind, left, up, corner)
      if (guess === null) return null
      plain[at] = (content[row * (line + 1) + 1 + column] ?? 0) + guess
    }
  }
  return plain
}

/** The five filters of PNG (ISO/IEC 15948, 9.2). */
function predict(kind: number, left: number, up: number, corner: number): number | null {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return null
  const estimate = left + up - corner
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
