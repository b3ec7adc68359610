import type { IncomingMessage } from 'node:http'

/** The largest form or JSON body accepted, in bytes. No page of ours sends a tenth of it. */
export const largestBody = 262_144

/** Reads a whole body, or null when it is larger than `largestBody`; the rest is then not read. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
