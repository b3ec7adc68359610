import { verifyHeaders } from './verify-headers'

/** Headers of the open API: any site may read it. */
export const apiHeaders = {
  ...verifyHeaders,
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
}

export type Problem = { status: 404 | 405 | 429; reason: string; title: string; detail: string }

/** A refusal of the API, as problem details (RFC 9457); `reason` is there for programs. */
export function problem(
  { status, reason, title, detail }: Problem,
  headers: Record<string, string> = {},
): Response {
  const body = { type: `urn:shanyrak:problem:${reason}`, title, status, detail, reason }
  return Response.json(body, {
    status,
    headers: { ...apiHeaders, ...headers, 'Content-Type': 'application/problem+json' },
  })
}
