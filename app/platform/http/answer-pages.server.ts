import {
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/server-runtime'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

/**
 * Answers each request with the framework, which is shown only the routes that the address leads to.
 *
 * The framework ranks and compiles every route it knows three times a request, a quarter of the work of
 * a page when it knows forty (docs/decisions/003). So each page has a handler of its own, made when it
 * is first asked for; an address that no pattern fits goes to a handler that knows them all.
 */
export function answerPages(build: ServerBuild, mode: string): Handler {
  const whole = createRequestHandler(build, mode)
  const handlers = new Map<string, Handler>()
  const find = pageFinder(build)

  return (request, context) => {
    const page = find(new URL(request.url).pathname)
    if (page === undefined) return whole(request, context)
    let handler = handlers.get(page)
    if (!handler) {
      handler = createRequestHandler(branch(build, page), mode)
      handlers.set(page, handler)
    }
    return handler(request, context)
  }
}

/**
 * Finds the route that an address leads to, by the framework's own order: at each segment a fixed word
 * goes before a parameter. Catch-all routes and spellings that need decoding are left to the framework.
 *
 * @returns a function from a path to the id of its page, undefined when no pattern fits.
 */
export function pageFinder(
  build: Pick<ServerBuild, 'routes'>,
): (path: string) => string | undefined {
  const patterns = Object.values(build.routes)
    .filter((route) => route.id !== 'root' && !route.path?.includes('*'))
    .map(({ id, parentId, path = '' }) => {
      if (parentId !== 'root') throw new Error(`route ${id}: a page hangs on the root`)
      return { id, segments: path.split('/') }
    })
    .sort((a, b) => compareRank(rank(a.segments), rank(b.segments)))

  return (path) => {
    const asked = path.slice(1).split('/')
    return patterns.find(({ segments }) => fits(segments, asked))?.id
  }
}

const isParameter = (segment: string) => segment.startsWith(':')

/** One letter a segment, so that fixed words sort before parameters. */
function rank(segments: string[]): string {
  return segments.map((segment) => (isParameter(segment) ? 'b' : 'a')).join('')
}

function compareRank(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fits(segments: string[], asked: string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) =>
      isParameter(segment) ? asked[at] !== '' : segment === asked[at],
    )
  )
}

/** The build as it would be if the site were this page alone. */
function branch(build: ServerBuild, page: string): ServerBuild {
  const routes = pick(build.routes, page)
  const assets = { ...build.assets, routes: pick(build.assets.routes, page) }
  return { ...build, routes, assets }
}

function pick<T>(routes: Record<string, T>, page: string): Record<string, T> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => id === 'root' || id === page))
}
