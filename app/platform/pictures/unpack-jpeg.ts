import { decodeJpegBlock, zigzag, type BlockCoding, type BlockState } from './decode-jpeg-block'
import { invertJpegBlock } from './invert-jpeg-block'
import { makeHuffmanTable, openJpegBits, type HuffmanTable } from './jpeg-bits'

/** A picture in shades of grey, a byte a pixel. */
export type Shades = { width: number; height: number; data: Uint8ClampedArray }

/** Progressive files have about ten; each goes over the whole picture. */
const mostScans = 24

type Component = { id: number; across: number; down: number; quantities: number }

type Frame = {
  width: number
  height: number
  isProgressive: boolean
  components: Component[]
  /** Blocks a line, and lines of blocks, of the first component, with those that fill up the last units. */
  line: number
  lines: number
  /** Coefficients of the first component alone. */
  coefficients: Int16Array
}

type Tables = { quantities: Uint16Array[]; dc: HuffmanTable[]; ac: HuffmanTable[]; restart: number }

/**
 * Unpacks a JPEG file (ITU-T T.81: baseline and progressive, Huffman, 8 bits) into shades of grey: its first component, which
 * is brightness. Of the others only so much is read as it takes to come past them.
 *
 * @param mostPixels refuses what would come to more, before anything is unpacked.
 * @throws RangeError for a file that is broken, too large, or of another kind.
 */
export function unpackJpeg(bytes: Uint8Array, mostPixels: number): Shades {
  const tables: Tables = { quantities: [], dc: [], ac: [], restart: 0 }
  let frame: Frame | null = null
  let scans = 0
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new RangeError('a mark is missing')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) break
    const length = word(bytes, at + 2)
    const segment = bytes.subarray(at + 4, at + 2 + length)
    if (length < 2 || segment.length !== length - 2) throw new RangeError('a segment is cut')
    at += 2 + length
    if (marker === 0xdb) readQuantities(segment, tables)
    else if (marker === 0xc4) readHuffman(segment, tables)
    else if (marker === 0xdd) tables.restart = word(segment, 0)
    else if (marker === 0xda) {
      if (!frame || ++scans > mostScans) throw new RangeError('a scan too many')
      readScan(bytes, { at, segment, frame, tables })
      at = endOfScan(bytes, at)
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) {
      if (frame || marker > 0xc2) throw new RangeError('another kind of JPEG')
      frame = readFrame(segment, marker === 0xc2, mostPixels)
    }
  }
  if (!frame || scans === 0) throw new RangeError('there is no picture')
  return render(frame, tables)
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function readQuantities(segment: Uint8Array, { quantities }: Tables) {
  for (let at = 0; at < segment.length;) {
    const [wide, id] = [(segment[at] ?? 0) >> 4, (segment[at] ?? 0) & 15]
    const table = new Uint16Array(64)
    at++
    for (const place of zigzag) {
      table[place] = wide ? word(segment, at) : (segment[at] ?? 0)
      at += wide ? 2 : 1
    }
    quantities[id] = table
  }
}

function readHuffman(segment: Uint8Array, tables: Tables) {
  for (let at = 0; at < segment.length;) {
    const [kind, id] = [(segment[at] ?? 0) >> 4, (segment[at] ?? 0) & 15]
    const counts = segment.subarray(at + 1, at + 17)
    const size = counts.reduce((sum, count) => sum + count, 0)
    const table = makeHuffmanTable(counts, segment.subarray(at + 17, at + 17 + size))
    if (kind === 0) tables.dc[id] = table
    else tables.ac[id] = table
    at += 17 + size
  }
}

function readFrame(segment: Uint8Array, isProgressive: boolean, mostPixels: number): Frame {
  const [height, width, count] = [word(segment, 1), word(segment, 3), segment[5] ?? 0]
  const fits = width > 0 && height > 0 && width * height <= mostPixels
  if (segment[0] !== 8 || !fits || (count !== 1 && count !== 3)) {
    throw new RangeError('it is too large, or of other colours')
  }
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0, quantities = 0] = segment.subarray(6 + index * 3)
    return { id, across: sampling >> 4, down: sampling & 15, quantities }
  })
  const [first] = components
  const inRange = (factor: number) => factor >= 1 && factor <= 4
  if (!first || !components.every(({ across, down }) => inRange(across) && inRange(down))) {
    throw new RangeError('no sampling that JPEG has')
  }
  const most = mostOf(components)
  // A picture whose brightness is coarser than its colours would be smaller than it says.
  if (first.across !== most.across || first.down !== most.down) {
    throw new RangeError('another kind of JPEG')
  }
  const line = Math.ceil(width / 8 / most.across) * most.across
  const lines = Math.ceil(height / 8 / most.down) * most.down
  const coefficients = new Int16Array(line * lines * 64)
  return { width, height, isProgressive, components, line, lines, coefficients }
}

function mostOf(components: Component[]) {
  return {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  }
}

type Scan = { at: number; segment: Uint8Array; frame: Frame; tables: Tables }

function readScan(bytes: Uint8Array, { at, segment, frame, tables }: Scan) {
  const count = segment[0] ?? 0
  const [first = 0, last = 0, approximation = 0] = segment.subarray(1 + count * 2)
  const bits = openJpegBits(bytes, at)
  const empty = new Uint16Array(65_536)
  const coded = Array.from({ length: count }, (_, index) => {
    const [id, selectors = 0] = segment.subarray(1 + index * 2)
    const component = frame.components.find((each) => each.id === id)
    if (!component) throw new RangeError('a scan of nothing')
    const coding: BlockCoding = {
      ...{ bits, first, last: Math.min(last, 63), isProgressive: frame.isProgressive },
      dc: tables.dc[selectors >> 4] ?? empty,
      ac: tables.ac[selectors & 15] ?? empty,
      refines: frame.isProgressive && approximation >> 4 !== 0,
      shift: frame.isProgressive ? approximation & 15 : 0,
    }
    return { component, coding, state: { previous: 0, endRun: 0 } as BlockState }
  })
  const [brightness] = frame.components
  // Scans of colours alone are passed over.
  if (!coded.some(({ component }) => component === brightness)) return
  const restart = (unit: number) => {
    if (unit === 0 || tables.restart === 0 || unit % tables.restart !== 0) return
    bits.restart()
    for (const { state } of coded) state.previous = state.endRun = 0
  }
  const { coefficients, line } = frame
  const aside = new Int16Array(64)
  const [only] = coded
  if (coded.length === 1 && only) {
    const [columns, rows] = [Math.ceil(frame.width / 8), Math.ceil(frame.height / 8)]
    for (let unit = 0; unit < columns * rows; unit++) {
      restart(unit)
      const place = (Math.floor(unit / columns) * line + (unit % columns)) * 64
      decodeJpegBlock(coefficients, place, only.coding, only.state)
    }
    return
  }
  const most = mostOf(frame.components)
  const [columns, rows] = [frame.line / most.across, frame.lines / most.down]
  for (let unit = 0; unit < columns * rows; unit++) {
    restart(unit)
    const [row, column] = [Math.floor(unit / columns), unit % columns]
    for (const { component, coding, state } of coded) {
      for (let block = 0; block < component.across * component.down; block++) {
        const [y, x] = [Math.floor(block / component.across), block % component.across]
        const place = ((row * component.down + y) * line + column * component.across + x) * 64
        if (component === brightness) decodeJpegBlock(coefficients, place, coding, state)
        else decodeJpegBlock(aside, 0, coding, state)
      }
    }
  }
}

/** Where the next mark is that begins no part of the same scan anew. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function render(
  { width, height, components, line, lines, coefficients }: Frame,
  tables: Tables,
): Shades {
  const quantities = tables.quantities[components[0]?.quantities ?? 0]
  if (!quantities) throw new RangeError('a table is missing')
  const wide = line * 8
  const shades = new Uint8ClampedArray(wide * lines * 8)
  for (let block = 0; block < line * lines; block++) {
    const to = Math.floor(block / line) * 8 * wide + (block % line) * 8
    invertJpegBlock(coefficients, block * 64, quantities, { shades, to, width: wide })
  }
  const data = new Uint8ClampedArray(width * height)
  for (let row = 0; row < height; row++) {
    data.set(shades.subarray(row * wide, row * wide + width), row * width)
  }
  return { width, height, data }
}
