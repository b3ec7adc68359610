import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findBatch } from '../../authority/find-batch.server'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { describeBatch } from '../ui/describe-batch'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: read }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}', operations)
}

/** How far a batch of this client has come. */
async function read(call: Call): Promise<Response> {
  const { database, requestId } = call.context
  const own = { batchId: call.path.batchId ?? '', askedBy: callerOf(call).id }
  const batch = await findBatch(database.read, own)
  if (!batch) return refuse('not-found', requestId)
  return answerWithEtag(call.request, describeBatch(batch))
}
