/** The table of routes, as the framework's build has it. */
export type RouteTable = Record<string, { id: string; parentId?: string; path?: string }>

/** The page of an address, and what the address says in the places of parameters. */
export type FoundPage = { id: string; params: Record<string, string> }

/**
 * Finds the route that an address leads to, by the framework's own order: at each segment a fixed word goes
 * before a parameter. Catch-all routes and other spellings of fixed words are left to the framework.
 *
 * @returns a function from a path to its page; undefined when no pattern fits.
 */
export function pageFinder(routes: RouteTable): (path: string) => FoundPage | undefined {
  const patterns = Object.values(routes)
    .filter((route) => route.id !== 'root' && !route.path?.includes('*'))
    .map(({ id, parentId, path = '' }) => {
      if (parentId !== 'root') throw new Error(`route ${id}: a page hangs on the root`)
      return { id, segments: path.split('/').map(readSegment) }
    })
    .sort((a, b) => compareRank(rank(a.segments), rank(b.segments)))

  return (path) => {
    const asked = path.slice(1).split('/')
    const pattern = patterns.find(({ segments }) => fits(segments, asked))
    const params = pattern && readParameters(pattern.segments, asked)
    return params && { id: pattern.id, params }
  }
}

type Segment = { word: string } | { parameter: string }

function readSegment(text: string): Segment {
  return text.startsWith(':') ? { parameter: text.slice(1) } : { word: text }
}

/** One letter a segment, so that fixed words sort before parameters. */
function rank(segments: Segment[]): string {
  return segments.map((segment) => ('word' in segment ? 'a' : 'b')).join('')
}

function compareRank(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fits(segments: Segment[], asked: string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) =>
      'word' in segment ? segment.word === asked[at] : asked[at] !== '',
    )
  )
}

/** The parameters, decoded; undefined when one of them cannot be. */
function readParameters(segments: Segment[], asked: string[]): FoundPage['params'] | undefined {
  try {
    return Object.fromEntries(
      segments.flatMap((segment, at) =>
        'parameter' in segment ? [[segment.parameter, decodeURIComponent(asked[at] ?? '')]] : [],
      ),
    )
  } catch {
    return undefined
  }
}
