import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { FrameContext } from './design/frame/frame-context'
import { findLibrary } from './learning/find-library.server'
import { findSite } from './learning/find-site.server'
import { sayOrganisation } from './learning/domain/say-organisation'
import { answerPageWithEtag } from './platform/http/answer-with-etag'
import { mayBeKept, nobody, pageOf } from './platform/http/page-of'
import { PageContextProvider } from './platform/http/page-context'
import { renderHtml } from './platform/http/render-html.server'
import { cannotSave } from './platform/work/busy'
import { TextResponse } from './platform/http/text-response'
import { LanguageContext } from './platform/i18n/messages'
import type { RouteHandle } from './route-handle'

/**
 * How long the framework waits for data that arrives late, in milliseconds. Ours never does, and
 * its default keeps a timer and what hangs on it for five seconds after each page.
 */
export const streamTimeout = 0

/** The statuses of a form that was not accepted: what was typed, what changed meanwhile, too often. */
const refusalStatuses = new Set([409, 413, 422, 429])

/**
 * Renders a page in one piece. Nothing of a page arrives late, so there is nothing to stream, and a
 * whole string is what the server compresses best; docs/decisions/003 has the figures.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const url = new URL(request.url)
  const page = {
    requestId: context.requestId,
    // A page that stands in for another is of the other's address, to come back to it.
    path: context.refusedForm?.path ?? url.pathname + url.search,
    formOwner: frameOf(remix)?.formOwner ?? null,
    isRefusal: refusalStatuses.has(status),
    organisation: await nameOrganisation(context),
    scripts: import.meta.env.DEV
      ? ['/@vite/client', remix.manifest.entry.module]
      : [remix.manifest.entry.module],
  }
  const { links, isDesk, manifestOf } = context.frame
  const footer = (await hasLibrary(context)) ? links.footer : links.footer.filter(isAlwaysThere)
  const frame = { ...links, footer, isDesk: isDesk(page.path), manifest: manifestOf(page.path) }
  const html = renderHtml(
    <LanguageContext.Provider value={context.language}>
      <PageContextProvider.Provider value={page}>
        <FrameContext.Provider value={frame}>
          <RemixServer context={withoutStream(remix)} url={request.url} />
        </FrameContext.Provider>
      </PageContextProvider.Provider>
    </LanguageContext.Provider>,
  )
  if (status === 503 || status === 429) {
    for (const [name, value] of thrownHeaders(remix)) headers.set(name, value)
  }
  tellReader(headers, status, remix)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', context.language)
  const answer = { body: `<!doctype html>${html}`, status, headers }
  // What may be kept is told apart from what was kept before.
  if (status === 200 && headers.has('Cache-Control')) return answerPageWithEtag(request, answer)
  return new TextResponse(answer.body, { status, headers })
}

/** What the frame has read (root); nothing where it could not. */
function frameOf({ staticHandlerContext }: EntryContext) {
  return staticHandlerContext.loaderData.root as { formOwner: string | null } | undefined
}

/** Tells the browser's worker whose page this is, and whether it may keep it to be read without a connection. */
function tellReader(headers: Headers, status: number, remix: EntryContext) {
  const { matches } = remix.staticHandlerContext
  const frame = frameOf(remix)
  // Where the frame could not be read nobody knows whose it is.
  if (!frame) return
  headers.set(pageOf, frame.formOwner ?? nobody)
  const { handle } = remix.routeModules[matches.at(-1)?.route.id ?? ''] ?? {}
  const { keptOffline } = (handle ?? {}) as Partial<RouteHandle>
  if (status === 200 && keptOffline) headers.set(mayBeKept, '1')
}

/** No page is hydrated: none carries its data a second time. */
function withoutStream({ serverHandoffStream: _, ...remix }: EntryContext): EntryContext {
  return remix
}

/**
 * How long whoever asked is to wait (RFC 9110, 10.2.3), and whether it is that nothing can be saved. The framework sends no
 * header of an answer that was thrown, nor one that its page does not pass on.
 */
function thrownHeaders({ staticHandlerContext }: EntryContext): [string, string][] {
  const { loaderHeaders, actionHeaders } = staticHandlerContext
  const thrown = [...Object.values(loaderHeaders), ...Object.values(actionHeaders)]
  return ['Retry-After', cannotSave].flatMap((name): [string, string][] => {
    const value = thrown.map((headers) => headers.get(name)).find(Boolean)
    return value ? [[name, value]] : []
  })
}

/** Who answers for the site, for the foot of the page; a page is shown also when that cannot be read. */
async function nameOrganisation({ database, language, log }: AppLoadContext) {
  const published = await findSite(database.read).catch((fault: unknown) => {
    log.error({ err: fault }, 'who answers for the site is not known')
    return null
  })
  return published && sayOrganisation(published.site.organisation, language)
}

/** Whether there is a library to lead to; a page is shown also when that cannot be read. */
async function hasLibrary({ database, log }: AppLoadContext): Promise<boolean> {
  const library = await findLibrary(database.read).catch((fault: unknown) => {
    log.error({ err: fault }, 'whether there is a library is not known')
    return null
  })
  return library !== null
}

function isAlwaysThere({ needs }: { needs?: string }): boolean {
  return needs === undefined
}

/**
 * Logs a fault under the id that the person is shown. A person who left is no fault, and neither is what only
 * the person who asked can put right.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
) {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.log.error({ err: error }, 'fault')
}
