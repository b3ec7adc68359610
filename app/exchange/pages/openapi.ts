import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { describeApi } from '../description/describe-api'

export const handle = {
  access: 'anyone',
  audience: 'programs',
  cache: 'public, max-age=300',
} satisfies RouteHandle

const operations = { get: read }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/openapi.json', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/openapi.json', operations)
}

/** What the API offers, for programs and their makers. */
function read({ request, context }: Call): Response {
  const document = describeApi(context.config.baseUrl.origin)
  return answerWithEtag(request, document, document, { 'Cache-Control': handle.cache })
}
