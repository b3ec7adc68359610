import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findSignedBatch } from '../../authority/find-batch.server'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: read }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}/statement', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}/statement', operations)
}

/** The whole result of a finished batch of this client, signed; its statement keeps its canonical spelling. */
async function read(call: Call): Promise<Response> {
  const { database, requestId } = call.context
  const own = { batchId: call.path.batchId ?? '', askedBy: callerOf(call).id }
  const signed = await findSignedBatch(database.read, own)
  if (!signed) return refuse('not-found', requestId)
  const { statement, signature, keyId } = signed
  return answerWithEtag(call.request, {
    statement: JSON.parse(statement) as object,
    proof: { type: 'Ed25519', keyId, signature },
  })
}
