import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Config } from '../config/config.server'
import type { Log } from '../logging/open-log.server'
import { compress } from './compress'
import { isCrossSite } from './is-cross-site'
import { bytesOf } from './text-response'
import { readBody } from './read-body'
import { securityHeaders } from './security-headers'

/** What is known of a request besides its Request. */
export type RequestFacts = { requestId: string; address: string; log: Log }

export type ServeOptions = {
  config: Config
  log: Log
  /** Answers every request that is not for a file. */
  handle: (request: Request, facts: RequestFacts) => Promise<Response>
  /** Answers requests for files, or calls `next`. */
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  /** Resolves when the process can serve people; rejects otherwise. */
  ready: () => Promise<void>
  development: boolean
}

/** Why a request was refused before any page saw it. `/refused/<why>` says it in the reader's language. */
export type Refusal = 'cross-site' | 'too-large' | 'bad-request'

const refusals: Record<Refusal, number> = {
  'bad-request': 400,
  'cross-site': 403,
  'too-large': 413,
}

/** Makes the HTTP server. It does not listen yet. */
export function createHttpServer(options: ServeOptions): Server {
  const { config, log, development } = options
  const headers = securityHeaders(config, development)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const requestId = randomBytes(8).toString('hex')
    const facts = { requestId, address: addressOf(request, config), log: log.child({ requestId }) }
    response.setHeader('X-Request-Id', requestId)
    try {
      const asked = await toRequest(request, response, config)
      const made =
        typeof asked === 'string'
          ? await options.handle(refusedRequest(request, asked, config), facts)
          : await options.handle(asked, facts)
      const status = typeof asked === 'string' ? refusals[asked] : made.status
      await send(request, response, made, status)
    } catch (error) {
      facts.log.error({ err: error }, 'fault')
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end(`500 ${requestId}\n`)
    }
  }

  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (request.url === '/healthz') return void response.end('alive\n')
    if (request.url === '/readyz') return void sayReady(options.ready, response)
    options.files(request, response, () => void answer(request, response))
  })
  // A whole request, body included, within this time: slow senders hold no memory.
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  return server
}

async function sayReady(ready: () => Promise<void>, response: ServerResponse) {
  const failure = await ready().then(
    () => null,
    (error: Error) => error,
  )
  response.statusCode = failure ? 503 : 200
  response.end(failure ? 'not ready\n' : 'ready\n')
}

function addressOf(request: IncomingMessage, config: Config): string {
  const forwarded = config.trustProxy && request.headers['x-forwarded-for']
  const nearest = forwarded ? String(forwarded).split(',').at(-1)?.trim() : undefined
  return nearest || (request.socket.remoteAddress ?? 'unknown')
}

async function toRequest(
  request: IncomingMessage,
  response: ServerResponse,
  config: Config,
): Promise<Request | Refusal> {
  const path = request.url ?? '/'
  if (!path.startsWith('/') || !URL.canParse(config.baseUrl.origin + path)) return 'bad-request'
  if (isCrossSite(request, config.baseUrl)) return 'cross-site'
  const method = request.method ?? 'GET'
  const readOnly = method === 'GET' || method === 'HEAD'
  const body = readOnly ? undefined : await readBody(request)
  if (body === null) {
    response.setHeader('Connection', 'close')
    return 'too-large'
  }
  if (body?.length && !isForm(request)) return 'bad-request'
  return new Request(config.baseUrl.origin + path, {
    method,
    headers: toHeaders(request),
    body: body as BodyInit | undefined,
  })
}

/** Every body that a page of ours sends. Whatever else it is, no page can read it. */
function isForm(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? ''
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
}

function refusedRequest(request: IncomingMessage, refusal: Refusal, config: Config): Request {
  return new Request(`${config.baseUrl.origin}/refused/${refusal}`, { headers: toHeaders(request) })
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'content-length') continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  made: Response,
  status: number,
) {
  response.statusCode = status
  for (const [name, value] of made.headers) {
    if (name === 'set-cookie') response.appendHeader(name, value)
    else response.setHeader(name, value)
  }
  // What is not marked otherwise is somebody's own page.
  if (!made.headers.has('cache-control')) response.setHeader('Cache-Control', 'no-store')
  const body = await bytesOf(made)
  const type = made.headers.get('content-type') ?? ''
  const small = compress(body, type, request.headers['accept-encoding'])
  response.appendHeader('Vary', 'Accept-Encoding')
  if (small) response.setHeader('Content-Encoding', small.coding)
  const sent = small?.body ?? body
  response.setHeader('Content-Length', sent.length)
  response.end(request.method === 'HEAD' ? undefined : sent)
}
