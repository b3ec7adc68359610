import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { BatchRefusal } from '../../authority/check-many.server'
import { readBatchItems } from '../../authority/read-batch-items.server'
import { findBatch } from '../../authority/find-batch.server'
import { startBatch } from '../../authority/start-batch.server'
import { judgeSaid, type Said } from '../../eligibility/domain/purpose'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerOnceApart } from '../api/answer-once-apart.server'
import { refuse } from '../api/problems'
import { batchQuota } from '../limits'
import { describeBatch } from '../ui/describe-batch'

export const handle = {
  access: 'client',
  audience: 'programs',
  upload: 'list',
} satisfies RouteHandle

const operations = { post: start }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/batch-checks', operations)
}

type Body = Said & { items: string[] }

/** Begins a check of many, which goes on behind the answer. */
function start(call: Call): Promise<Response> {
  const { context } = call
  const { requestId, now } = context
  const { id, name, regions } = callerOf(call)
  const { purpose, caseNumber, items } = call.body as Body
  const fault = judgeSaid({ purpose, caseNumber })
  if (fault) return Promise.resolve(refuse('invalid-request', requestId, { detail: fault }))
  return answerOnceApart(call, async () => {
    const lines = await readBatchItems(context.threads, items, id)
    const outcome = await startBatch(context, {
      askedBy: { id, name },
      regions,
      foundBy: 'api',
      purpose,
      caseNumber: caseNumber?.trim(),
      lines,
      quota: batchQuota,
      requestId,
      now,
    })
    if (outcome.kind === 'refused') return refuseBatch(outcome.why, requestId)
    const { batchId } = outcome
    const batch = await findBatch(context.database.read, { batchId, askedBy: id })
    if (!batch) throw new Error('a batch that has begun is there')
    const headers = { Location: pathTo('/api/v1/batch-checks/:batchId', { batchId }) }
    return { status: 202, headers, body: describeBatch(batch) }
  })
}

function refuseBatch(why: BatchRefusal, requestId: string): Response {
  switch (why) {
    case 'throttled':
      return refuse('batch-quota', requestId, { headers: { 'Retry-After': '3600' } })
    case 'alarmed':
      return refuse('batch-alarmed', requestId, {
        detail: 'Lists of the last day looked like a search for people. The operator was told.',
      })
    case 'no-region':
    case 'no-lines':
    case 'too-many-lines':
      return refuse('invalid-request', requestId, { detail: why })
  }
}
