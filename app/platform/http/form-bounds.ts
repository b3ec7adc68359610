import { largestBody } from './read-body'

/** The most fields of a form: taking them apart, and telling which are unknown, holds the process. No page of ours has a tenth. */
export const mostFields = 2_000

/** The most parts of a form with a file in it. A page that takes files has two or three fields. */
export const mostParts = 20

/** What stands before each part says its name and type; in bytes. */
const longestPartHead = 4_096

/** Whether a form in the address's own coding has no more fields than any that a page or program sends. */
export function hasFewFields(body: Uint8Array): boolean {
  let fields = 1
  for (let at = body.indexOf(ampersand); at >= 0; at = body.indexOf(ampersand, at + 1)) {
    if (++fields > mostFields) return false
  }
  return true
}

const ampersand = 0x26

export type UploadFault = 'bad-request' | 'too-large'

/**
 * Looks over a form with a file in it (RFC 7578) before it is taken apart: how many parts it has, how long the head of each is,
 * and that what is no file is no longer than a form without one. A file is not looked into.
 *
 * @param boundary what stands between the parts, as readBoundary read it.
 * @returns what is wrong with it; null for one that may be taken apart.
 */
export function judgeUpload(body: Buffer, boundary: string): UploadFault | null {
  const places = findBoundaries(body, boundary)
  if (places === null) return 'bad-request'
  for (const [index, place] of places.entries()) {
    const begin = place + boundary.length
    const isLast = body.subarray(begin, begin + 2).equals(dashes)
    if (isLast) return null
    const head = body.subarray(begin, begin + longestPartHead)
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return 'bad-request'
    const length = (places[index + 1] ?? body.length) - begin - end
    const isFile = /;\s*filename\*?\s*=/i.test(head.toString('latin1', 0, end))
    if (!isFile && length > largestBody) return 'too-large'
  }
  return null
}

const dashes = Buffer.from('--')

/** Where the boundary stands, in whatever form; null when it stands there more often than any form of ours has parts. */
function findBoundaries(body: Buffer, boundary: string): number[] | null {
  const places: number[] = []
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + 1)) {
    places.push(at)
    if (places.length > mostParts + 1) return null
  }
  return places
}

/**
 * The boundary that a media type of multipart/form-data names (RFC 2046, 5.1.1), quoted or not; null where it names none, or
 * several. Whoever takes the form apart is to be told this very one, so that no two readings of a header disagree.
 */
export function readBoundary(type: string): string | null {
  const named = [...type.matchAll(/;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"\\]*)"|([^\s;"]*))/gi)]
  const [found, ...others] = named.map(([, quoted, bare]) => quoted ?? bare ?? '')
  if (found === undefined || others.length > 0) return null
  return /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(found) ? found : null
}
