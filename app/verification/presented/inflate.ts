import { Unzlib } from 'fflate'

/** Bytes that are fed at a time: few, so that the output cannot go far over the limit before it is measured. */
const feed = 2048

/**
 * Undoes zlib's compression (RFC 1950), in a browser as on the server.
 *
 * @returns null when it is broken, or would be larger than `largest` bytes; no more than that is ever held.
 */
export function inflate(bytes: Uint8Array, largest: number): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let size = 0
  let ended = false
  const stream = new Unzlib((piece, final) => {
    pieces.push(piece)
    size += piece.length
    ended = final
  })
  try {
    for (let at = 0; at < bytes.length && !ended; at += feed) {
      stream.push(bytes.subarray(at, at + feed), at + feed >= bytes.length)
      if (size > largest) return null
    }
  } catch {
    return null
  }
  return ended ? join(pieces, size) : null
}

function join(pieces: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
