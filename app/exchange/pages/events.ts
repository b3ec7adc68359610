import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { readPage } from '../api/read-page'
import { refuse } from '../api/problems'
import { describeEvent } from '../describe-event.server'
import { readFeedCursor, writeFeedCursor } from '../domain/cursor'
import { readFeed } from '../read-feed.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: list }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/events', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/events', operations)
}

/** What happened since a cursor, in this client's regions. */
async function list(call: Call): Promise<Response> {
  const { database, secrets, requestId } = call.context
  const { id: clientId, regions } = callerOf(call)
  const { after: cursor, limit } = readPage(call)
  const after = readFeedCursor(cursor)
  if (after === null) return refuse('cursor-unknown', requestId)
  const page = await readFeed(database.read, { after, limit, regions })
  if (page.kind === 'ahead') {
    const detail = 'The feed was set back to an earlier state. Begin anew, without a cursor.'
    return refuse('cursor-ahead', requestId, { detail })
  }
  return answerWithEtag(call.request, {
    events: page.events.map((event) => describeEvent(secrets, clientId, event)),
    next: writeFeedCursor(page.next),
    more: page.more,
  })
}
