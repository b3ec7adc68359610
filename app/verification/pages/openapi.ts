import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { describeApi } from '../domain/describe-api'

/** What the open API offers, for programs and their makers. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return Response.json(describeApi(context.config.baseUrl.origin), {
    headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  })
}
