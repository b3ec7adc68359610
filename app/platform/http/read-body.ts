import type { IncomingMessage } from 'node:http'

/** The largest form accepted, in bytes. No page of ours sends a tenth of it. */
export const largestBody = 262_144

/**
 * Reads a whole body, or null when it is larger than `largestBody`. Nothing of such a body is kept, and what still
 * comes of it is read and dropped: a browser does not look at the answer before it has sent everything.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    request.resume()
    return null
  }
  let chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largestBody) return chunks.push(chunk)
      chunks = []
      resolve(null)
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
  })
}
