import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerJson } from '../../platform/http/text-response'
import type { RouteHandle } from '../../route-handle'
import { receivePresented } from '../../verification/receive-presented.server'
import { answerCall, type Call } from '../api/answer-call.server'
import { refuse } from '../api/problems'
import { tellWait } from '../api/take-call-turn.server'

export const handle = { access: 'anyone', audience: 'programs' } satisfies RouteHandle

const operations = { post: check }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/check', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/check', operations)
}

/** The verdict on what carries a signature of its own: the token of a QR code, or a credential. */
async function check({ request, body, text, context }: Call): Promise<Response> {
  const { address, now, requestId } = context
  const alone = !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const given = { text: alone ? text : presentedText(body as Presented) }
  const outcome = await receivePresented(context, { given, address, client: context.client(), now })
  switch (outcome.kind) {
    case 'checked':
    case 'extract':
      return answerJson({ ...outcome.verdict, checkedAt: now.toISOString() }, {})
    case 'throttled':
      return tellWait(requestId, outcome.retryAfterSeconds)
    case 'code':
    case 'elsewhere':
    case 'mistyped':
    case 'refused': {
      const detail = outcome.kind === 'refused' ? `Not taken: ${outcome.why}` : undefined
      return refuse('nothing-signed', requestId, { detail })
    }
  }
}

/** As the description promises the body of application/json; a credential that comes by itself goes on as it was written. */
type Presented = { token: string } | { credential: object }

function presentedText(body: Presented): string {
  return 'token' in body ? body.token : JSON.stringify(body.credential)
}
