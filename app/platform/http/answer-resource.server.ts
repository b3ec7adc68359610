import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/server-runtime'

type RouteModule = ServerBuild['routes'][string]['module']

const reading = ['GET', 'HEAD', 'OPTIONS']
const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Answers for a route without a component as the framework would: by its loader when something is only
 * read, else by its action; a Response that was thrown is an answer too. Doing it here saves two copies
 * of the request and the search for the route (docs/decisions/003).
 */
export async function answerResource(
  build: Pick<ServerBuild, 'entry'>,
  { loader, action }: Pick<RouteModule, 'loader' | 'action'>,
  asked: LoaderFunctionArgs & ActionFunctionArgs,
): Promise<Response> {
  const { method } = asked.request
  const answer = reading.includes(method) ? loader : changing.includes(method) ? action : undefined
  if (!answer) return new Response(null, { status: 405 })
  try {
    const made = await answer(asked)
    if (made instanceof Response) return made
    throw new TypeError('a route without a component answers with a Response')
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    build.entry.module.handleError?.(thrown, asked)
    return new Response('500\n', { status: 500, headers: { 'Content-Type': 'text/plain' } })
  }
}
