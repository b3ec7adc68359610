import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Below this many bytes a compressed answer saves no packet. */
const worthwhile = 860

const compressible = /^(text\/|application\/(json|[\w.+-]*\+json|javascript|xml)|image\/svg)/

/** The coding that a browser accepts and we prefer (RFC 9110, 12.5.3). */
export function chooseCoding(acceptEncoding: string | undefined): 'br' | 'gzip' | null {
  if (!acceptEncoding) return null
  const accepts = (coding: string) =>
    new RegExp(
      `(?:^|,)\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`,
      'i',
    ).test(acceptEncoding)
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : null
}

/**
 * Compresses a whole answer at once. Synchronous on purpose: for pages of this size handing them to
 * another thread costs more than the work itself; docs/decisions/003 has the figures.
 *
 * @returns null when it is not worth while, or of a type that does not shrink.
 */
export function compress(
  body: Buffer,
  type: string,
  acceptEncoding: string | undefined,
): { body: Buffer; coding: 'br' | 'gzip' } | null {
  if (body.length < worthwhile || !compressible.test(type)) return null
  const coding = chooseCoding(acceptEncoding)
  if (coding === 'gzip') return { coding, body: gzipSync(body, { level: 4 }) }
  if (coding === 'br') return { coding, body: brotliCompressSync(body, brotliOptions(body.length)) }
  return null
}

function brotliOptions(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 2,
      [constants.BROTLI_PARAM_LGWIN]: 18,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  }
}
