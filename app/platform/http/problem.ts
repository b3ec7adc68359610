import { TextResponse } from './text-response'

/** What went wrong, for programs and for whoever reads their logs. */
export type Problem = {
  status: number
  /** The stable name of the kind of problem; it becomes the end of `type`. */
  reason: string
  /** In English, the same for every problem of this kind. */
  title: string
  /** In English, about this one. Never repeats what was sent: that may be an IIN. */
  detail?: string
  /** Members of its own, as RFC 9457 (3.2) allows. */
  more?: Record<string, unknown>
}

/** Problem details (RFC 9457). The type is a URN, so that it is the same on every installation. */
export function problemResponse(
  { status, reason, title, detail = title, more = {} }: Problem,
  requestId: string,
  headers: Record<string, string> = {},
): TextResponse {
  const type = `urn:shanyrak:problem:${reason}`
  const body = { type, title, status, detail, reason, requestId, ...more }
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  })
}
