/** The bits of a scan of JPEG, one after the other (ITU-T T.81, F.2.2.5). */
export type JpegBits = {
  /** The next symbol of a table. */
  decode: (table: HuffmanTable) => number
  /** A number of up to 16 bits. */
  read: (bits: number) => number
  /** A signed number of so many bits, as differences and coefficients are written (F.2.2.1). */
  readSigned: (bits: number) => number
  /** Goes over a marker that lets the reading begin anew. */
  restart: () => void
}

/** For every 16 bits that may come next: the length of the symbol, times 256, and the symbol. */
export type HuffmanTable = Uint16Array

/** How many bytes may be missing at the end: encoders pad, cut files do not end so soon. */
const mostMissing = 8

/**
 * Makes a table out of how many symbols there are of each length, and the symbols (C.2).
 *
 * @throws RangeError when they are no code.
 */
export function makeHuffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const table = new Uint16Array(65_536)
  let code = 0
  let at = 0
  for (let length = 1; length <= 16; length++) {
    for (let index = 0; index < (counts[length - 1] ?? 0); index++, at++, code++) {
      const from = code << (16 - length)
      const to = (code + 1) << (16 - length)
      if (to > 65_536) throw new RangeError('more symbols than a code has')
      table.fill((length << 8) | (symbols[at] ?? 0), from, to)
    }
    code <<= 1
  }
  return table
}

/** Reads a scan that begins at a place of a file. What does not go on as it should throws a RangeError. */
export function openJpegBits(bytes: Uint8Array, from: number): JpegBits {
  let at = from
  let hold = 0
  let count = 0
  let missing = 0

  function fill() {
    while (count <= 16) {
      let byte = bytes[at] ?? 0
      const isMarker = byte === 0xff && bytes[at + 1] !== 0
      if (at >= bytes.length || isMarker) {
        if (++missing > mostMissing) throw new RangeError('the scan ends too soon')
        byte = 0
      } else {
        at += byte === 0xff ? 2 : 1
      }
      hold = ((hold << 8) | byte) & 0xffffff
      count += 8
    }
  }

  function read(bits: number): number {
    if (bits === 0) return 0
    fill()
    count -= bits
    return (hold >>> count) & ((1 << bits) - 1)
  }

  return {
    decode(table) {
      fill()
      const entry = table[(hold >>> (count - 16)) & 0xffff] ?? 0
      if (entry === 0) throw new RangeError('no symbol of the table')
      count -= entry >> 8
      return entry & 255
    },
    read,
    readSigned(bits) {
      const value = read(bits)
      return bits > 0 && value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value
    },
    restart() {
      hold = count = missing = 0
      const marker = bytes[at + 1] ?? 0
      if (bytes[at] !== 0xff || marker < 0xd0 || marker > 0xd7) {
        throw new RangeError('a mark to begin anew is missing')
      }
      at += 2
    },
  }
}
