import {
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/server-runtime'
import { answerBusy } from './answer-busy.server'
import { answerPage, type PageAnswerer } from './answer-page.server'
import { answerResource } from './answer-resource.server'
import { pageFinder } from './find-page'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

/**
 * Answers each request with the framework, which is shown only the routes that the address leads to.
 *
 * The framework ranks and compiles every route it knows three times a request, a quarter of the work of
 * a page when it knows forty (docs/decisions/003). So each page has a handler of its own, made when it
 * is first asked for; an address that no pattern fits goes to a handler that knows them all. A route
 * without a component needs no framework at all.
 */
export function answerPages(unmarked: ServerBuild, mode: string): Handler {
  const build = answerBusy(unmarked)
  const whole = createRequestHandler(build, mode)
  const answerers = new Map<string, PageAnswerer>()
  const find = pageFinder(build.routes)

  return async (request, context) => {
    const url = new URL(request.url)
    if (isDataRequest(url)) return new Response(null, { status: 404 })
    const found = find(url.pathname)
    if (!found) return whole(request, context)
    const { id, params } = found
    const module = build.routes[id]?.module
    if (module && !module.default)
      return answerResource(build, module, { request, params, context })
    let answer = answerers.get(id)
    if (!answer) {
      answer = answerPage(branch(build, id), id, mode)
      answerers.set(id, answer)
    }
    return answer(request, context, params)
  }
}

/**
 * Whether a request is in the framework's own language between a page that lives in the browser and its
 * server. No page of ours speaks it, and what nobody needs nobody gets.
 */
function isDataRequest({ pathname, searchParams }: URL): boolean {
  return pathname.endsWith('.data') || pathname === '/__manifest' || searchParams.has('_data')
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
