import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { deleteWebhook } from '../data/webhooks'
import { describeWebhook } from '../describe-webhook'
import { findWebhook } from '../list-webhooks.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: read, delete: remove }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}', operations)
}

function ownOf(call: Call) {
  return { webhookId: call.path.webhookId ?? '', clientId: callerOf(call).id }
}

async function read(call: Call): Promise<Response> {
  const webhook = await findWebhook(call.context.database.read, ownOf(call))
  if (!webhook) return refuse('not-found', call.context.requestId)
  return answerWithEtag(call.request, describeWebhook(webhook))
}

async function remove(call: Call): Promise<Response> {
  const own = ownOf(call)
  const gone = await call.context.database.transaction((tx) => deleteWebhook(tx, own))
  if (!gone) return refuse('not-found', call.context.requestId)
  return new Response(null, { status: 204 })
}
