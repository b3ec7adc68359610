import { plainText, undoPercent } from '../text/plain-text'

/** What stands in a log for an address that no page has, and for what follows a page's address. */
const unknown = '[unknown]'

/** In segments and characters: an address of ours has fewer. */
const longest = { segments: 12, characters: 2_000 }

/**
 * Says which page an address was of, without a word that whoever asked has chosen: `/reset-password/:token`, never the
 * token. An address that no pattern fits is `[unknown]`, so that no other spelling of one that does, however near,
 * brings what stands in it into a log.
 *
 * @param patterns the paths of the site's routes, as in `reset-password/:token`; `*` stands for whatever follows.
 * @returns a function from the address of a request, with or without its query, to what may be logged of it.
 */
export function pathDescriber(patterns: readonly string[]): (address: string) => string {
  const known = patterns
    .filter((pattern) => pattern !== '*')
    .map((pattern) => pattern.split('/').filter(Boolean))
    .sort((a, b) => rank(a).localeCompare(rank(b)))

  return (address) => {
    const asked = readSegments(address)
    const pattern = known.find((segments) => fits(segments, asked))
    return pattern ? `/${pattern.join('/')}` : `/${unknown}`
  }
}

/** The segments of a path as they are compared: decoded, in lower case, and without empty ones. */
function readSegments(address: string): string[] {
  const [path = ''] = address.slice(0, longest.characters).split(/[?#]/, 1)
  return path
    .split('/')
    .slice(0, longest.segments * 2)
    .map(readSegment)
    .filter((segment) => segment !== '')
}

function readSegment(segment: string): string {
  const plain = /^[\w.-]*$/.test(segment) ? segment : plainText(undoPercent(segment))
  return plain.toLowerCase()
}

/** Fixed words go before parameters, and parameters before whatever follows. */
function rank(segments: string[]): string {
  return segments
    .map((segment) => (segment === '*' ? 'c' : segment.startsWith(':') ? 'b' : 'a'))
    .join('')
}

function fits(pattern: string[], asked: string[]): boolean {
  if (pattern.at(-1) === '*') {
    const front = pattern.slice(0, -1)
    return asked.length > front.length && fits(front, asked.slice(0, front.length))
  }
  return (
    pattern.length === asked.length &&
    pattern.every((segment, at) => segment.startsWith(':') || segment === asked[at])
  )
}
