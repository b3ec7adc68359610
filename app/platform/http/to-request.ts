import type { IncomingMessage } from 'node:http'
import type { Client } from '../work/shares'
import { hasFewFields, judgeUpload, readBoundary } from './form-bounds'
import { keepLanguage } from './keep-language'
import { judgeOrigin } from './judge-origin'
import { isPlainAddress } from './plain-address'
import { readPastedAddress } from './pasted-address'
import type { ServingRules } from './serving-rules'
import { refusedFile } from './refused-file'
import { bodyRooms, largestBody, largestList, largestUpload, readBody } from './read-body'

/** Why a request was refused before, or without, any page. A page of its own says it in the reader's language. */
export type Refusal = keyof typeof refusals

/** The status of each refusal. */
export const refusals = {
  'bad-request': 400,
  'cross-site': 403,
  'other-address': 403,
  method: 405,
  'too-slow': 408,
  'too-large': 413,
  compressed: 415,
  busy: 503,
  'cannot-save': 503,
} as const

/** What is asked of the site by whoever reads its requests. */
export type ServedSite = {
  /** Where people reach it. */
  baseUrl: URL
  rules: ServingRules
  /** The path of the page that says a refusal. */
  refusedPath: (why: Refusal) => string
}

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** The largest body of each kind, in bytes. */
const largest = { form: largestBody, file: largestUpload, list: largestList }

/** What an address can be asked with: programs know more than pages do. */
export function methodsOf(path: string | undefined, rules: ServingRules): string[] {
  return rules.isForPrograms(path) ? [...methods, 'PUT', 'PATCH', 'DELETE'] : methods
}

/** Whether a request only reads. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/**
 * Makes of what came over the wire the request that pages know, or refuses it.
 *
 * @param site.baseUrl where people reach the site; the host that the request names is not believed.
 * @param from.client whoever sends it: what they hold of our memory is counted by it.
 * @param from.turnFor waited for when a body is whole, before it is looked into.
 */
export async function toRequest(
  request: IncomingMessage,
  { baseUrl, rules }: ServedSite,
  from: { client: () => Client; turnFor?: (kind: keyof typeof largest) => Promise<void> },
): Promise<Request | Refusal> {
  const { url = '/', method = 'GET' } = request
  const path = rules.isPastedInto(url) ? readPastedAddress(url) : url
  if (!methodsOf(path, rules).includes(method)) return 'method'
  if (!isPlainAddress(path) || !URL.canParse(baseUrl.origin + path)) return 'bad-request'
  // Whoever stands between may have gone by the other one (RFC 9112, 3.2).
  if ((request.headersDistinct.host?.length ?? 0) > 1) return 'bad-request'
  const sender = judgeOrigin(request, { baseUrl, rules })
  if (sender !== 'ours') return sender
  const headers = toHeaders(request, { baseUrl, rules })
  if (isReading(request)) return new Request(baseUrl.origin + path, { method, headers })
  // Nothing here undoes a coding: what it comes to could be of any size (RFC 9110, 8.4).
  if (!/^(identity)?$/i.test(headers.get('content-encoding')?.trim() ?? '')) return 'compressed'

  const kind = rules.uploadOf(path)
  const upload = kind === 'file' && isMultipart(headers.get('content-type') ?? '')
  const sent = upload ? 'file' : kind === 'list' ? 'list' : 'form'
  const read = await readBody(request, largest[sent], {
    client: from.client(),
    turn: () => Promise.resolve(from.turnFor?.(sent)),
    room: bodyRooms[sent],
  })
  if (read.kind === 'refused') return read.why
  const { body } = read
  if (rules.isForPrograms(path)) {
    if (holdsNul(body) || (isForm(headers) && !hasFewFields(body))) return 'bad-request'
    const carried = body.length > 0 ? { body: body as BodyInit } : {}
    return new Request(baseUrl.origin + path, { method, headers, ...carried })
  }
  if (upload) {
    const why = prepareUpload(headers, body)
    return why ?? new Request(baseUrl.origin + path, { method, headers, body: body as BodyInit })
  }
  // A form without fields has no body, and then its type says nothing.
  if (body.length === 0) headers.set('Content-Type', formType)
  if (!isForm(headers) || holdsNul(body) || !hasFewFields(body)) return 'bad-request'
  return new Request(baseUrl.origin + path, { method, headers, body: body as BodyInit })
}

/** The request for the page that says a refusal, as whoever was refused. */
export function refusedRequest(request: IncomingMessage, why: Refusal, site: ServedSite): Request {
  return new Request(site.baseUrl.origin + refusedAddress(request, why, site), {
    headers: toHeaders(request, site),
  })
}

/** PostgreSQL keeps no text with a NUL in it, and no person types one. */
function holdsNul(text: string | Buffer): boolean {
  return text.includes('\0') || text.includes('%00')
}

const formType = 'application/x-www-form-urlencoded'

/** A page that takes files says itself that one is too large, at its field. */
function refusedAddress(
  { url = '', headers }: IncomingMessage,
  why: Refusal,
  { rules, refusedPath }: ServedSite,
): string {
  const isFile = why === 'too-large' && rules.uploadOf(url) === 'file'
  const isAtField = isFile && /^multipart\//i.test(headers['content-type'] ?? '')
  return keepLanguage(isAtField ? `${url.split('?', 1)[0]}?${refusedFile}` : refusedPath(why), url)
}

function isMultipart(type: string): boolean {
  return /^multipart\/form-data *;/i.test(type)
}

/** Refuses a form with a file that would take long to take apart; what takes it apart is told the boundary that was looked for. */
function prepareUpload(headers: Headers, body: Buffer): Refusal | null {
  const boundary = readBoundary(headers.get('content-type') ?? '')
  if (boundary === null) return 'bad-request'
  headers.set('Content-Type', `multipart/form-data; boundary="${boundary}"`)
  return judgeUpload(body, boundary)
}

/** Every other body that a page of ours sends. Whatever else it is, no page can read it. */
function isForm(headers: Headers): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1)
  return type.trim().toLowerCase() === formType
}

function toHeaders(
  request: IncomingMessage,
  { baseUrl: { host }, rules }: Pick<ServedSite, 'baseUrl' | 'rules'>,
): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'content-length') continue
    // Whose it is was asked (judgeOrigin); the framework would hold it against a header that any proxy may change.
    if (name === 'origin' && !rules.isForPrograms(request.url)) continue
    // What no program needs, nothing of the API can come to rely on.
    if (name === 'cookie' && rules.isForPrograms(request.url)) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Where people reach the site is a setting, whatever a proxy says of it.
  headers.delete('x-forwarded-host')
  headers.set('host', host)
  return headers
}
