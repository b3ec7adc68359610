import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findBatch, listBatchLines } from '../../authority/find-batch.server'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { readPage } from '../api/read-page'
import { readCursor, writeCursor } from '../domain/cursor'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: list }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}/lines', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks/{batchId}/lines', operations)
}

/** What a batch of this client found, line by line. */
async function list(call: Call): Promise<Response> {
  const { database, requestId } = call.context
  const { after: cursor, limit } = readPage(call)
  const batchId = call.path.batchId ?? ''
  const batch = await findBatch(database.read, { batchId, askedBy: callerOf(call).id })
  if (!batch) return refuse('not-found', requestId)
  const after = cursor === undefined ? '0' : readCursor('lines', cursor)
  if (after === null || !/^\d{1,9}$/.test(after)) return refuse('cursor-unknown', requestId)
  const lines = await listBatchLines(database.read, { batchId, after: Number(after), limit })
  const last = lines.at(-1)?.line
  const ends = batch.finishedAt !== null && lines.length < limit
  return answerWithEtag(call.request, {
    lines,
    next: ends ? null : writeCursor('lines', String(last ?? after)),
  })
}
