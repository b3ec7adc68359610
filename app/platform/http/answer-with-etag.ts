import { createHash } from 'node:crypto'
import { TextResponse } from './text-response'

/**
 * Answers with JSON under an entity tag, or with 304 when the reader has it already (RFC 9110, 13.1.2). The tag is
 * weak, because the answer may be compressed on its way.
 *
 * @param basis what must be the same for the answer to count as the same; the body itself when left out.
 */
export function answerWithEtag(
  request: Request,
  body: unknown,
  basis: unknown = body,
  headers: Record<string, string> = {},
): Response {
  const etag = tagOf(JSON.stringify(basis))
  const all = { ...headers, ETag: etag }
  if (holdsTag(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: all })
  }
  return new TextResponse(JSON.stringify(body), {
    headers: { ...all, 'Content-Type': 'application/json' },
  })
}

/**
 * Answers with a page under an entity tag, or with 304 when the reader has it already. The tag is over all of the page, also
 * over what stands around its content, so that nothing older is ever taken for it.
 */
export function answerPageWithEtag(
  request: Request,
  { body, headers }: { body: string; headers: Headers },
): Response {
  const etag = tagOf(body)
  headers.set('ETag', etag)
  if (holdsTag(request.headers.get('if-none-match'), etag)) {
    headers.delete('Content-Type')
    return new Response(null, { status: 304, headers })
  }
  return new TextResponse(body, { headers })
}

/**
 * Whether one of the tags that the reader has is this one, by the weak comparison (RFC 9110, 8.8.3.2).
 *
 * @param asked value of If-None-Match; null when it was not sent.
 */
export function holdsTag(asked: string | null, etag: string): boolean {
  if (asked === null) return false
  if (asked.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked.split(',').some((tag) => opaque(tag) === opaque(etag))
}

/** Weak, because the answer may be compressed on its way. */
function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}
