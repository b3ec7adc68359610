import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { answerCall, type Call } from '../api/answer-call.server'
import { readClientSecret, type TokenForm } from '../api/read-client-secret'
import { tellWait } from '../api/take-call-turn.server'
import { issueToken } from '../issue-token.server'

export const handle = { access: 'anyone', audience: 'programs' } satisfies RouteHandle

const operations = { post: issue }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/token', operations)
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await answerCall(args, '/api/v1/token', operations)
  // What is not as the description says is told in the words of OAuth, too.
  const unreadable = answer.status === 400 || answer.status === 415
  if (!unreadable || answer.headers.get('Content-Type') === 'application/json') return answer
  const { detail } = (await answer.json()) as { detail: string }
  return tellError(400, 'invalid_request', detail)
}

/** An access token for a client that knows its secret (RFC 6749, 4.4). */
async function issue({ request, body, context }: Call): Promise<Response> {
  const { address, now, requestId } = context
  const form = body as TokenForm
  if (form.grant_type !== 'client_credentials') {
    return tellError(400, 'unsupported_grant_type', 'The grant type is client_credentials.')
  }
  const shown = readClientSecret(request.headers.get('authorization'), form)
  if (shown.kind === 'twice') {
    return tellError(400, 'invalid_request', 'The client shows its secret in two ways.')
  }
  if (shown.kind === 'none') return tellUnknownClient()
  const { clientId, secret } = shown
  const scopes = form.scope?.split(' ').filter(Boolean)
  const asked = { clientId, secret, scopes, address, requestId, now }
  const outcome = await issueToken(context, asked)
  switch (outcome.kind) {
    case 'issued':
      return tell(200, {
        access_token: outcome.token,
        token_type: 'Bearer',
        expires_in: outcome.expiresIn,
        scope: outcome.scopes.join(' '),
      })
    case 'throttled':
      return tellWait(requestId, outcome.retryAfterSeconds)
    case 'refused':
      return outcome.why === 'invalid-client'
        ? tellUnknownClient()
        : tellError(400, 'invalid_scope', 'A scope is unknown, or not the client’s.')
  }
}

function tellUnknownClient(): Response {
  return tellError(401, 'invalid_client', 'The client is unknown, or its secret is wrong.', {
    'WWW-Authenticate': 'Basic realm="shanyrak", charset="UTF-8"',
  })
}

function tellError(
  status: number,
  error: string,
  description: string,
  headers: Record<string, string> = {},
) {
  return tell(status, { error, error_description: description }, headers)
}

function tell(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: { ...headers, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' },
  })
}
