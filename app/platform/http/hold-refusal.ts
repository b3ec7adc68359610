import type { IncomingMessage } from 'node:http'

/** So long waits the answer to a file that is not taken, in milliseconds. */
const held = 1_000

/**
 * How long an answer is held back, in milliseconds: that to a file for which there was no place or no turn. Its body is forgotten by
 * then and holding it costs nothing, while whoever sends the next file as soon as the last was refused, over as many
 * connections as they like, would have this process do little else than receive them.
 */
export function holdRefusal({ headers }: Pick<IncomingMessage, 'headers'>, status: number): number {
  const isFile = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
  return isFile && (status === 429 || status === 503) ? held : 0
}
