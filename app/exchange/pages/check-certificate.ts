import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerJson } from '../../platform/http/text-response'
import { receivePresented } from '../../verification/receive-presented.server'
import { answerCall, type Call } from '../api/answer-call.server'
import { refuse } from '../api/problems'
import { tellWait } from '../api/take-call-turn.server'

const operations = { post: check }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/check', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/check', operations)
}

/** The verdict on what carries a signature of its own: the token of a QR code, or a credential. */
async function check({ body, text, context }: Call): Promise<Response> {
  const { address, now, requestId } = context
  const given = { text: presentedText(body as Presented, text) }
  const outcome = await receivePresented(context, { given, address, now })
  switch (outcome.kind) {
    case 'checked':
    case 'extract':
      return answerJson({ ...outcome.verdict, checkedAt: now.toISOString() }, {})
    case 'throttled':
      return tellWait(requestId, outcome.retryAfterSeconds)
    default: {
      const detail = outcome.kind === 'refused' ? `Not taken: ${outcome.why}` : undefined
      return refuse('nothing-signed', requestId, { detail })
    }
  }
}

type Presented = { token: string } | { credential: object } | Record<string, unknown>

/** A credential that came by itself goes on as it was written. */
function presentedText(body: Presented, text: string): string {
  if ('token' in body && typeof body.token === 'string') return body.token
  return 'credential' in body && !('@context' in body) ? JSON.stringify(body.credential) : text
}
