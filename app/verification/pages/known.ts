import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerJson } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { readKnown } from '../read-known.server'

export const handle = {
  access: 'anyone',
  isDesk: true,
  manifest: '/verify.webmanifest',
  cache: 'public, max-age=60',
} satisfies RouteHandle

/** Keys, status lists and titles, for checks in the browser. All of it is public. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const known = await readKnown(context, context.language, context.now)
  return answerJson(known, { 'Cache-Control': handle.cache, Vary: 'Accept-Language' })
}
