import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { TextResponse } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { findStatusList } from '../status/find-status-list.server'

export const handle = {
  access: 'anyone',
  cache: 'public, max-age=60, stale-if-error=86400',
} satisfies RouteHandle

/**
 * Kept for a minute by whoever asks; for a day it may be shown when this site cannot be reached. The list itself says
 * until when it may be relied on.
 */
const headers = {
  'Content-Type': 'application/vc',
  'Cache-Control': handle.cache,
  'Access-Control-Allow-Origin': '*',
}

/** A status list, signed before anybody asked; see refreshStatusLists. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  const { list = '', purpose = '' } = params
  const found = await findStatusList(context.database.read, { list, purpose })
  if (!found) throw new Response(null, { status: 404 })
  const tag = `"${createHash('sha256').update(found.document).digest('base64url')}"`
  const answered = { ...headers, ETag: tag, 'Last-Modified': found.issuedAt.toUTCString() }
  if (hasTag(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: answered })
  }
  return new TextResponse(found.document, { headers: answered })
}

/** Whether a visitor who holds these versions holds this one (RFC 9110, 13.1.2); a proxy may call them weak. */
function hasTag(held: string | null, tag: string): boolean {
  const tags = held?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? []
  return tags.includes(tag) || tags.includes('*')
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET',
      'Access-Control-Allow-Headers': 'If-None-Match',
      Allow: 'GET, HEAD, OPTIONS',
    },
  })
}
