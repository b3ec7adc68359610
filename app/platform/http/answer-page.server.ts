import {
  createRequestHandler,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/server-runtime'
import {
  readPlainOutcome,
  replayOutcomes,
  runLoader,
  type LoaderOutcomes,
  type PlainOutcome,
} from './loader-outcome'

type PageModule = NonNullable<ServerBuild['routes'][string]>['module']

/** Answers requests for one page, under the parameters that its address was found with. */
export type PageAnswerer = (
  request: Request,
  context: AppLoadContext,
  params: Record<string, string>,
) => Promise<Response>

/**
 * Answers for a page, given the build of a site that has nothing but the root and it.
 *
 * What is only read is read by the two loaders, called at once, and rendered. The framework's own way copies the request
 * twice for each of them, looks for the route again, and encodes all data for a stream that no page of ours has: a
 * quarter of a lesson (docs/decisions/003). Whatever is not that plain goes the framework's way: forms, refusals,
 * redirects, faults of a loader or of rendering. It is handed what the loaders came to, so that none runs twice.
 */
export function answerPage(build: ServerBuild, id: string, mode: string): PageAnswerer {
  const outcomes: LoaderOutcomes = new WeakMap()
  const framework = createRequestHandler(replayOutcomes(build, outcomes), mode)
  const [root, page] = [moduleOf(build, 'root'), moduleOf(build, id)]
  const site = {
    manifest: build.assets,
    routeModules: { root, [id]: page },
    future: build.future,
    isSpaMode: false,
    serializeError: ({ message }: Error) => ({ message }),
  }

  /** The page as the site's entry renders it; null when it cannot, for which the framework has a page. */
  async function render(asked: LoaderFunctionArgs, shown: Shown): Promise<Response | null> {
    const { request, context } = asked
    const { status, headers } = shown.read
    const remix = { ...site, staticHandlerContext: placeOf(asked, id, shown) }
    try {
      const passed = passHeaders(page.headers, headers)
      return await build.entry.module.default(request, status, passed, remix, context)
    } catch {
      return null
    }
  }

  return async (request, context, params) => {
    if (request.method !== 'GET') return framework(request, context)
    const asked = { request, params, context }
    const [ofRoot, ofPage] = await Promise.all([
      runLoader(root.loader, asked),
      runLoader(page.loader, asked),
    ])
    const [frame, read] = [readPlainOutcome(ofRoot), readPlainOutcome(ofPage)]
    const answer = frame && read && (await render(asked, { frame, read }))
    if (answer) return answer
    outcomes.set(context, { root: ofRoot, [id]: ofPage })
    return framework(request, context)
  }
}

function moduleOf({ routes }: ServerBuild, id: string): PageModule {
  const route = routes[id]
  if (!route) throw new Error(`there is no route ${id}`)
  return route.module
}

/** What is shown: the data of the frame and that of the page. */
type Shown = { frame: PlainOutcome; read: PlainOutcome }

/** Where the request is, in the framework's words: under the root, the page; what both have read. */
function placeOf(
  { request, params }: LoaderFunctionArgs,
  id: string,
  { frame, read }: Shown,
): EntryContext['staticHandlerContext'] {
  const { pathname, search } = new URL(request.url)
  return {
    basename: '/',
    location: { pathname, search, hash: '', state: null, key: 'default' },
    matches: [
      { route: { id: 'root' }, params, pathname: '/', pathnameBase: '/' },
      { route: { id }, params, pathname, pathnameBase: pathname },
    ],
    loaderData: { root: frame.data, [id]: read.data },
    actionData: null,
    errors: null,
    statusCode: read.status,
    loaderHeaders: { root: frame.headers, [id]: read.headers },
    actionHeaders: {},
    activeDeferreds: null,
  }
}

/** What the page says of its answer: one that does not say which of its loader's headers it passes on passes on none. */
function passHeaders(passed: PageModule['headers'], loaderHeaders: Headers): Headers {
  if (typeof passed !== 'function') return new Headers(passed)
  const none = {
    parentHeaders: new Headers(),
    actionHeaders: new Headers(),
    errorHeaders: undefined,
  }
  return new Headers(passed({ loaderHeaders, ...none }))
}
