import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { parseCertificateCode, type CodeRefusal } from '../../certification/domain/certificate-code'
import { answerJson } from '../../platform/http/text-response'
import { lookUpCertificate } from '../look-up-certificate.server'
import { apiHeaders, problem } from '../ui/problem'

/** The verdict on a certificate, for programs; described by /api/openapi.json. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  const { address, now } = context
  const parsed = parseCertificateCode(params.code ?? '')
  if (parsed.kind === 'refused') return problem(unreadable(parsed))

  const { code } = parsed
  const outcome = await lookUpCertificate(context, { code, address, now })
  switch (outcome.kind) {
    case 'found':
      return answerJson({ ...outcome.verdict, checkedAt: now.toISOString() }, apiHeaders)
    case 'not-found':
      return problem({
        status: 404,
        reason: 'no-such-certificate',
        title: 'There is no such certificate',
        detail: 'No certificate was ever issued under this code.',
      })
    case 'throttled':
      return problem(
        {
          status: 429,
          reason: 'too-many-unknown-codes',
          title: 'Too many unknown codes',
          detail: 'Too many codes that do not exist were asked for from this address.',
        },
        { 'Retry-After': String(outcome.retryAfterSeconds) },
      )
  }
}

/** Only reading is offered. */
export function action(): Response {
  return problem(
    {
      status: 405,
      reason: 'method-not-allowed',
      title: 'Method not allowed',
      detail: 'A verdict can only be read.',
    },
    { Allow: 'GET, HEAD, OPTIONS' },
  )
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: { ...apiHeaders, 'Access-Control-Allow-Methods': 'GET', Allow: 'GET, HEAD, OPTIONS' },
  })
}

function unreadable(refusal: CodeRefusal) {
  const details = {
    'wrong-length': 'A code has 18 characters.',
    'foreign-character': 'The code holds a character that occurs in no code.',
    'wrong-check-character':
      'The characters of the code do not fit together; one of them is wrong.',
  }
  const { why } = refusal
  return {
    status: 404,
    reason: why,
    title: 'This is not a certificate code',
    detail: details[why],
  } as const
}
