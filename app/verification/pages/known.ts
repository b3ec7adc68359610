import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerJson } from '../../platform/http/text-response'
import { readKnown } from '../read-known.server'

/** Keys, status lists and titles, for checks in the browser. All of it is public. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const known = await readKnown(context, context.language, context.now)
  return answerJson(known, { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' })
}
