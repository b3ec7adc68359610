import type { IncomingMessage } from 'node:http'

/** The largest form accepted, in bytes. No page of ours sends a tenth of it. */
export const largestBody = 262_144

/** The largest list that a program sends: 10,000 items of 100 characters, and what JSON puts around each. */
export const largestList = 1_572_864

/** The largest form with a file in it, where a page takes files. */
export const largestUpload = 5_242_880

/**
 * Reads a whole body, or null when it is larger than `largest`. Nothing of such a body is kept, and what still
 * comes of it is read and dropped: a browser looks at the answer when it has sent everything, and not at all when
 * the connection broke before. Where the connection ends with the answer, null comes only then.
 */
export function readBody(
  request: IncomingMessage,
  largest: number = largestBody,
): Promise<Buffer | null> {
  const goesOn = request.httpVersion === '1.1' && !/close/i.test(request.headers.connection ?? '')
  let chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    function refuse() {
      chunks = []
      if (goesOn) resolve(null)
    }
    if (Number(request.headers['content-length'] ?? 0) > largest) refuse()
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) refuse()
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(size > largest ? null : Buffer.concat(chunks)))
    request.once('error', reject)
  })
}
