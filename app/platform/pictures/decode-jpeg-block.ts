import type { HuffmanTable, JpegBits } from './jpeg-bits'

/** Where each coefficient stands that is written along the diagonals (ITU-T T.81, figure A.6). */
export const zigzag = Uint8Array.from(
  [
    [0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5],
    [12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28],
    [35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51],
    [58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
  ].flat(),
)

/** What a scan says of the blocks of one component. */
export type BlockCoding = {
  bits: JpegBits
  dc: HuffmanTable
  ac: HuffmanTable
  /** From which to which coefficient, along the diagonals. */
  first: number
  last: number
  /** Of a progressive file: whether bits were written before, and how many are still to come. */
  refines: boolean
  shift: number
  isProgressive: boolean
}

/** What goes on from block to block. */
export type BlockState = { previous: number; endRun: number }

/** Decodes what a scan says of the block of 64 coefficients that begins at a place (F.2.2, G.2). */
export function decodeJpegBlock(
  block: Int16Array,
  at: number,
  coding: BlockCoding,
  state: BlockState,
): void {
  const { first, refines, isProgressive } = coding
  if (!isProgressive) {
    decodeFirst(block, at, coding, state)
    decodeOthers(block, at, { ...coding, first: 1, last: 63 }, state)
  } else if (first === 0) {
    if (refines) block[at] = (block[at] ?? 0) | (coding.bits.read(1) << coding.shift)
    else decodeFirst(block, at, coding, state)
  } else if (refines) {
    refineOthers(block, at, coding, state)
  } else {
    decodeOthers(block, at, coding, state)
  }
}

function decodeFirst(
  block: Int16Array,
  at: number,
  { bits, dc, shift }: BlockCoding,
  state: BlockState,
) {
  const size = bits.decode(dc)
  if (size > 16) throw new RangeError('too large a difference')
  state.previous += bits.readSigned(size)
  block[at] = state.previous << shift
}

function decodeOthers(
  block: Int16Array,
  at: number,
  { bits, ac, first, last, shift, isProgressive }: BlockCoding,
  state: BlockState,
) {
  if (state.endRun > 0) {
    state.endRun--
    return
  }
  for (let k = first; k <= last; k++) {
    const symbol = bits.decode(ac)
    const [zeros, size] = [symbol >> 4, symbol & 15]
    if (size === 0) {
      if (zeros === 15) {
        k += 15
        continue
      }
      if (isProgressive) state.endRun = bits.read(zeros) + (1 << zeros) - 1
      return
    }
    k += zeros
    if (k > 63) throw new RangeError('more coefficients than a block has')
    block[at + (zigzag[k] ?? 0)] = bits.readSigned(size) << shift
  }
}

/** One more bit of the coefficients that were not zero, and those that no longer are (G.1.2.3). */
function refineOthers(
  block: Int16Array,
  at: number,
  { bits, ac, first, last, shift }: BlockCoding,
  state: BlockState,
) {
  const [more, less] = [1 << shift, -1 << shift]
  const refine = (place: number, value: number) => {
    if (bits.read(1) && (value & more) === 0) block[place] = value + (value >= 0 ? more : less)
  }
  let k = first
  while (state.endRun === 0 && k <= last) {
    const symbol = bits.decode(ac)
    let zeros = symbol >> 4
    let value = 0
    if ((symbol & 15) !== 0) value = bits.read(1) ? more : less
    else if (zeros < 15) {
      state.endRun = bits.read(zeros) + (1 << zeros)
      break
    }
    for (; k <= last; k++) {
      const place = at + (zigzag[k] ?? 0)
      const known = block[place] ?? 0
      if (known !== 0) refine(place, known)
      else if (zeros-- === 0) {
        block[place] = value
        break
      }
    }
    k++
  }
  if (state.endRun === 0) return
  for (; k <= last; k++) {
    const place = at + (zigzag[k] ?? 0)
    const known = block[place] ?? 0
    if (known !== 0) refine(place, known)
  }
  state.endRun--
}
