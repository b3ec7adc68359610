import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerOnce } from '../api/answer-once.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { readPage } from '../api/read-page'
import { createWebhook } from '../create-webhook.server'
import { describeWebhook } from '../describe-webhook'
import { readCursor, writeCursor } from '../domain/cursor'
import type { EventType } from '../domain/feed-event'
import { mostWebhooks } from '../limits'
import { listWebhooks } from '../list-webhooks.server'
import type { AddressRefusal } from '../sending/judge-address'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: list, post: create }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/webhooks', operations)
}

async function list(call: Call): Promise<Response> {
  const { database, requestId } = call.context
  const { id: clientId } = callerOf(call)
  const { after: cursor, limit } = readPage(call)
  const after = cursor === undefined ? '' : readCursor('webhooks', cursor)
  if (after === null) return refuse('cursor-unknown', requestId)
  const { webhooks, next } = await listWebhooks(database.read, { clientId, after, limit })
  return answerWithEtag(call.request, {
    webhooks: webhooks.map(describeWebhook),
    next: next && writeCursor('webhooks', next),
  })
}

type Body = { url: string; types?: EventType[] }

function create(call: Call): Promise<Response> {
  const { now, requestId } = call.context
  const { id: clientId } = callerOf(call)
  const { url, types = [] } = call.body as Body
  return answerOnce(call, async (tx) => {
    const outcome = await createWebhook(tx, call.context, { clientId, url, types, now })
    if (outcome.kind === 'refused') {
      return outcome.why === 'address'
        ? refuse('address-refused', requestId, { detail: details[outcome.fault] })
        : refuse('too-many-webhooks', requestId, { detail: `There may be ${mostWebhooks}.` })
    }
    const { webhook, secret } = outcome
    return {
      status: 201,
      headers: { Location: pathTo('/api/v1/webhooks/:webhookId', { webhookId: webhook.id }) },
      body: { ...describeWebhook({ ...webhook, dead: 0 }), secret },
    }
  })
}

const details: Record<AddressRefusal, string> = {
  unreadable: 'This is no address.',
  'not-https': 'The address must begin with https.',
  'with-password': 'The address must not hold a user or a password.',
  'with-fragment': 'The address must not have a fragment.',
  'not-public': 'The address is not one of the public internet.',
}
