import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerOnce } from '../api/answer-once.server'
import { refuse } from '../api/problems'
import { replayWebhook } from '../replay-webhook.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { post: replay }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}/replay', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}/replay', operations)
}

/** Dead letters of a webhook are sent again. */
function replay(call: Call): Promise<Response> {
  const { now, requestId } = call.context
  const { deliveries = null } = call.body as { deliveries?: string[] }
  const asked = {
    webhookId: call.path.webhookId ?? '',
    clientId: callerOf(call).id,
    deliveries,
    now,
  }
  return answerOnce(call, async (tx) => {
    const outcome = await replayWebhook(tx, asked)
    if (outcome.kind === 'refused') {
      const inactive = outcome.why === 'inactive'
      return refuse(inactive ? 'webhook-inactive' : 'not-found', requestId)
    }
    return { status: 202, headers: {}, body: { replayed: outcome.count } }
  })
}
