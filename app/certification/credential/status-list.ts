import { Gunzip, gzipSync } from 'fflate'
import { base64url, fromBase64url } from './bytes'
import { statusListLength } from './status-place'

const bytesOfList = statusListLength / 8

/** Compressed; one whose bits are set at random cannot be made shorter, and comes to 16,407 bytes. */
const longestCompressed = 20_000

/** Compressed bytes that are looked at in one go: Deflate makes at most 1,032 of each. */
const chunk = 512

/**
 * A status list as its credential carries it (Bitstring Status List 1.0, 2.2): gzip in multibase base64url. The bit of
 * position 0 is the highest of the first byte.
 */
export async function encodeStatusList(positions: Iterable<number>): Promise<string> {
  const bits = new Uint8Array(bytesOfList)
  for (const position of positions) {
    assertPosition(position)
    const index = position >> 3
    bits[index] = (bits[index] ?? 0) | (0x80 >> (position & 7))
  }
  // Without a time, so that the same list has the same bytes.
  return `u${base64url(gzipSync(bits, { level: 9, mtime: 0 }))}`
}

/**
 * The bits of an encoded list. It never takes much more room than a list of ours needs, whatever it would come to.
 *
 * @throws RangeError, TypeError when it is not a list of 131,072 entries.
 */
export function decodeStatusList(encoded: string): Uint8Array {
  const compressed = encoded.startsWith('u') ? fromBase64url(encoded.slice(1)) : null
  if (!compressed) throw new TypeError('a status list is multibase base64url')
  if (compressed.length > longestCompressed) throw new RangeError('the status list is too long')
  const bits = new Uint8Array(bytesOfList)
  let length = 0
  const unzip = new Gunzip((part) => {
    if (length + part.length > bytesOfList) throw new RangeError('the status list is too long')
    bits.set(part, length)
    length += part.length
  })
  for (let at = 0; at < compressed.length; at += chunk) {
    const end = Math.min(at + chunk, compressed.length)
    unzip.push(compressed.subarray(at, end), end === compressed.length)
  }
  if (length !== bytesOfList) throw new RangeError('the status list is too short')
  return bits
}

/** The bit at a position. */
export function bitAt(bits: Uint8Array, position: number): boolean {
  assertPosition(position)
  return ((bits[position >> 3] ?? 0) & (0x80 >> (position & 7))) !== 0
}

/**
 * The bit at a position of a status list credential. Whether the list is genuine and fresh `checkStatusList` says.
 *
 * @throws when there is no readable list in it: a status that cannot be read is unknown, never clear.
 */
export async function readStatusBit(
  { credentialSubject }: { credentialSubject: { encodedList: string } },
  position: number,
): Promise<boolean> {
  return bitAt(decodeStatusList(credentialSubject.encodedList), position)
}

function assertPosition(position: number) {
  if (!Number.isInteger(position) || position < 0 || position >= statusListLength) {
    throw new RangeError(`a status list has no position ${position}`)
  }
}
