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
