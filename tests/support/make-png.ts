import { crc32, deflateSync } from 'node:zlib'

/** A piece of a PNG file: length, name, data, checksum (PNG, 5.3). */
export function pngChunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([head, named, sum])
}

/** The head of a PNG: size, bits a value, colour type (PNG, 11.2.2). */
export function pngHead(width: number, height: number, depth: number, colour: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.writeUInt8(depth, 8)
  data.writeUInt8(colour, 9)
  return pngChunk('IHDR', data)
}

/** A PNG file of these pieces, end included. */
export function makePng(...chunks: Buffer[]): Buffer {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, ...chunks, pngChunk('IEND')])
}

/** Lines of pixels, packed; each begins with the byte of its filter. */
export function pngPixels(...lines: number[][]): Buffer {
  return pngChunk('IDAT', deflateSync(Buffer.from(lines.flatMap((line) => [0, ...line]))))
}

/** A picture as numbers: `channels` values a pixel, row by row, each of so many bits. */
export type PlainPng = {
  width: number
  height: number
  depth: number
  colour: number
  interlaced: boolean
  values: number[]
  /** Red, green and blue of each colour of a palette. */
  palette?: number[][]
  /** What stands in tRNS: the opacity of the palette's colours, or the one transparent value a channel. */
  transparent?: number[]
  /** The filter of each line, 0 to 4, in turn. */
  filters: number[]
}

/** Values a pixel, by colour type. */
export const pngChannels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as Record<number, number>

/** Where each of the seven passes of Adam7 begins, and how far its pixels are apart (PNG, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Packs a picture as the standard says, filters and passes included. */
export function packPng(picture: PlainPng): Buffer {
  const { width, height, depth, colour, interlaced, palette, transparent, values } = picture
  const channels = pngChannels[colour] ?? 1
  const bits = depth * channels
  const packed: Buffer[] = []
  let line = 0
  for (const [left, top, across, down] of interlaced ? passes : [[0, 0, 1, 1] as const]) {
    let above: Buffer | null = null
    for (let y = top; y < height && left < width; y += down) {
      const samples: number[] = []
      for (let x = left; x < width; x += across) {
        const at = (y * width + x) * channels
        samples.push(...values.slice(at, at + channels))
      }
      const plain = packSamples(samples, depth)
      const filter = picture.filters[line++ % picture.filters.length] ?? 0
      packed.push(filterLine(filter, plain, above, Math.ceil(bits / 8)))
      above = plain
    }
  }
  const head = pngHead(width, height, depth, colour)
  head.writeUInt8(interlaced ? 1 : 0, 20)
  head.writeUInt32BE(crc32(head.subarray(4, 21)), 21)
  return makePng(
    head,
    ...(palette ? [pngChunk('PLTE', Buffer.from(palette.flat()))] : []),
    ...(transparent ? [pngChunk('tRNS', packSamples(transparent, palette ? 8 : 16))] : []),
    pngChunk('IDAT', deflateSync(Buffer.concat(packed))),
  )
}

function packSamples(samples: number[], depth: number): Buffer {
  const text = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('')
  const bytes = text.match(/.{1,8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

/** One line after its filter (PNG, 9.2), with the byte that names it. */
function filterLine(filter: number, line: Buffer, above: Buffer | null, step: number): Buffer {
  const filtered = line.map((byte, at) => {
    const [left, up] = [line[at - step] ?? 0, above?.[at] ?? 0]
    const corner = at < step ? 0 : (above?.[at - step] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    return byte - guess
  })
  return Buffer.from([filter, ...filtered])
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const nearest = [left, up, corner].map((each) => Math.abs(estimate - each))
  const least = Math.min(...nearest)
  return nearest[0] === least ? left : nearest[1] === least ? up : corner
}
