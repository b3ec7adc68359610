import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { parseCertificateCode } from '../../certification/domain/certificate-code'
import type { RouteHandle } from '../../route-handle'
import { lookUpCertificate } from '../../verification/look-up-certificate.server'
import { answerCall, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse, refuseCode } from '../api/problems'

export const handle = {
  access: 'anyone',
  audience: 'programs',
  isPastedInto: true,
} satisfies RouteHandle

const operations = { get: verify }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/{code}', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/certificates/{code}', operations)
}

/** The verdict on a certificate, for programs, to anybody who has its code. */
async function verify({ request, path, context }: Call): Promise<Response> {
  const { address, now, requestId } = context
  const parsed = parseCertificateCode(path.code ?? '')
  if (parsed.kind === 'refused') return refuseCode(parsed, requestId)
  const outcome = await lookUpCertificate(context, { code: parsed.code, address, now })
  switch (outcome.kind) {
    case 'found':
    case 'extract': {
      const { verdict } = outcome
      const body = { ...verdict, checkedAt: now.toISOString() }
      return answerWithEtag(request, body, verdict)
    }
    case 'not-found':
      return refuse('no-such-certificate', requestId, {
        detail: 'No certificate was ever issued under this code.',
      })
    case 'throttled':
      return refuse('too-many-unknown-codes', requestId, {
        detail: 'Too many codes that do not exist were asked for.',
        headers: { 'Retry-After': String(outcome.retryAfterSeconds) },
      })
  }
}
