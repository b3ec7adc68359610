import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { readPage } from '../api/read-page'
import { describeDelivery } from '../describe-webhook'
import { readCursor, writeCursor } from '../domain/cursor'
import { deliveryStates } from '../domain/delivery'
import { listDeliveries } from '../list-deliveries.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: list }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}/deliveries', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks/{webhookId}/deliveries', operations)
}

async function list(call: Call): Promise<Response> {
  const { database, requestId } = call.context
  const { after, limit } = readPage(call)
  const before = after === undefined ? null : readCursor('deliveries', after)
  if (after !== undefined && before === null) return refuse('cursor-unknown', requestId)
  const page = await listDeliveries(database.read, {
    webhookId: call.path.webhookId ?? '',
    clientId: callerOf(call).id,
    state: deliveryStates.find((state) => state === call.query.state),
    before,
    limit,
  })
  if (!page) return refuse('not-found', requestId)
  return answerWithEtag(call.request, {
    deliveries: page.deliveries.map(describeDelivery),
    next: page.next && writeCursor('deliveries', page.next),
  })
}
