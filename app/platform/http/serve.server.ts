import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Config } from '../config/config.server'
import type { Log } from '../logging/open-log.server'
import { networksAround } from '../throttle/network'
import type { WithinNetwork } from '../work/shares'
import { busyOf, isLacking, logBusy, waitOf, type Busy } from '../work/busy'
import { LineFull, oneATurn } from '../work/one-a-turn'
import type { LoopWatch } from '../work/watch-loop.server'
import { openAskers } from './askers'
import { boundConnections } from './bound-connections.server'
import { boundPipeline } from './bound-pipeline'
import { compress } from './compress'
import { holdRefusal } from './hold-refusal'
import { nextRequest, withNextPage } from './next-page'
import { problemResponse } from './problem'
import { faultProblem, refusalProblems } from './refusal-problems'
import { securityHeaders } from './security-headers'
import { leadsTo, sentByScript } from './sent-by-script'
import { slowest } from './read-body'
import { bytesOf } from './text-response'
import {
  isReading,
  methodsOf,
  refusals,
  refusedRequest,
  toRequest,
  type Refusal,
  type ServedSite,
} from './to-request'

/** What is known of a request besides its Request. */
type RequestFacts = {
  requestId: string
  address: string
  log: Log
  /** Who asks, for what is shared between clients. */
  client: () => WithinNetwork
  /** Is told whose session the request carries: from then on they take turns of their own. */
  noteVisitor: (personId: string) => void
}

export type ServeOptions = {
  config: Config
  log: Log
  /** Answers every request that is not for a file. */
  handle: (request: Request, facts: RequestFacts) => Promise<Response>
  /** The page that says that too many ask, where there is no time to render one. */
  brief: (request: Request) => Response
  /** Answers requests for files, or calls `next`. */
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  /** What the routes say of themselves, as they are now. */
  rules: () => ServedSite['rules']
  refusedPath: ServedSite['refusedPath']
  /** Awaited before a request is looked at: in development its sources may have changed. */
  before?: () => Promise<void>
  /** What may be logged of the address of a request: see pathDescriber. */
  describePath: (address: string) => string
  /** Resolves when the process can serve people; rejects otherwise. */
  ready: () => Promise<void>
  development: boolean
  /** Is told of each request that is under way. */
  loop?: Pick<LoopWatch, 'enter'>
}

/** How many requests may wait for their turns: some seconds of work. */
const mostWaiting = 2_048

/**
 * What a turn is asked for, and how many of one network may wait for it. Kinds take turns within a network, so that whoever reads
 * behind an address from which files flood in waits for one of them. A file takes longest to take apart: of many from one
 * network most are told at once to come later.
 */
const waitingFor = { page: 512, program: 512, refusal: 512, form: 128, list: 8, file: 8 } as const

type TurnFor = keyof typeof waitingFor

/** Makes the HTTP server. It does not listen yet. */
export function createHttpServer(options: ServeOptions): Server {
  const { config, log, development } = options
  const headers = securityHeaders(config, development)
  // Its fields are these and no others, so that nothing is to be taken out of them; looking for it is a quarter of
  // what a cheap answer allocates (docs/decisions/003).
  const answered = log.child({}, { redact: [] })
  const ownTurn = oneATurn(mostWaiting)
  const mayAnswer = boundPipeline()
  const askers = openAskers()

  function site(): ServedSite {
    return { baseUrl: config.baseUrl, rules: options.rules(), refusedPath: options.refusedPath }
  }

  function factsOf(request: IncomingMessage, requestId: string): RequestFacts {
    const address = addressOf(request, config)
    return {
      requestId,
      address,
      log: log.child({ requestId }),
      client: () => ({ network: networksAround(address), own: askers.of(request) }),
      noteVisitor: (personId) => askers.note(request, personId),
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const requestId = randomBytes(8).toString('hex')
    const facts = factsOf(request, requestId)
    const { address } = facts
    const turnFor = (kind: TurnFor) =>
      ownTurn(
        () => ({ network: [...networksAround(address), kind], own: askers.of(request) }),
        waitingFor[kind],
      )
    const tell = async (made: Response, status: number) => {
      const wait = holdRefusal(request, status)
      if (wait > 0) await pause(wait)
      await send(request, response, made, status)
    }
    response.setHeader('X-Request-Id', requestId)
    const began = performance.now()
    const leave = options.loop?.enter(
      () => `${request.method} ${options.describePath(request.url ?? '')}`,
    )
    response.once('close', () => {
      leave?.()
      const { method, url = '' } = request
      const ms = Math.round(performance.now() - began)
      const { statusCode: status, writableFinished: whole } = response
      answered.info(
        { requestId, method, path: options.describePath(url), status, ms, whole },
        'answered',
      )
    })
    try {
      // What is sent takes its turn once it is whole: until then it costs nobody anything.
      const isRead = isReading(request)
      if (isRead) await turnFor(options.rules().isForPrograms(request.url) ? 'program' : 'page')
      // Nobody waits for it any more.
      if (response.destroyed) return
      if (options.before) await options.before()
      const asked = await toRequest(request, site(), { client: facts.client, turnFor })
      if (asked instanceof Request) {
        const made = await options.handle(asked, facts)
        const told = (await askNext(asked, made, { facts, turn: () => turnFor('page') })) ?? made
        return await tell(told, told.status)
      }
      if (!isRead) await turnFor('refusal')
      prepareRefusal(request, response, asked, options.rules())
      if (asked === 'other-address') tellOtherAddress(request, facts.log)
      const told = options.rules().isForPrograms(request.url)
        ? problemResponse(refusalProblems[asked], requestId)
        : await options.handle(refusedRequest(request, asked, site()), facts)
      await tell(told, refusals[asked])
    } catch (error) {
      // A person who left in the middle of a form is no fault.
      if (request.errored) return
      const busy = busyOf(error)
      if (busy && !response.headersSent) return await sayBusy(request, busy, { facts, tell })
      facts.log.error({ err: error }, 'fault')
      if (response.headersSent) return void response.end()
      if (options.rules().isForPrograms(request.url)) {
        return await send(request, response, problemResponse(faultProblem, requestId), 500)
      }
      response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end(`500 ${requestId}\n`)
    }
  }

  /**
   * The answer to an accepted form with the page that follows, where that can be shown at once. The form has done its work
   * whatever becomes of the page: what goes wrong with it is told to the browser when it asks for the page by itself.
   */
  async function askNext(
    asked: Request,
    made: Response,
    { facts, turn }: { facts: RequestFacts; turn: () => Promise<void> },
  ): Promise<Response | null> {
    const next = nextRequest(asked, made)
    if (!next) return null
    try {
      await turn()
      return withNextPage(made, await options.handle(next, facts))
    } catch (error) {
      facts.log.warn({ err: error }, 'the page that follows a form is left to the browser')
      return null
    }
  }

  /** Whoever set up the site learns from its log that people come by another address than they said. */
  function tellOtherAddress({ headers }: IncomingMessage, said: Log) {
    const came = String(headers.origin ?? headers.referer).slice(0, 200)
    said.warn(
      { came, baseUrl: config.baseUrl.origin },
      'people come by another address than BASE_URL',
    )
  }

  /** Says that there is too much to do; briefly where even the page that says so would be too much, or cannot be made. */
  async function sayBusy(
    request: IncomingMessage,
    busy: Busy,
    {
      facts,
      tell,
    }: { facts: RequestFacts; tell: (made: Response, status: number) => Promise<void> },
  ) {
    logBusy(facts.log, busy)
    const why = isLacking(busy) ? 'cannot-save' : 'busy'
    const page = () => refusedRequest(request, why, site())
    const brief = () => options.brief(page())
    const say = () => options.handle(page(), facts).catch(brief)
    const told = options.rules().isForPrograms(request.url)
      ? problemResponse(refusalProblems[why], facts.requestId)
      : await (busy instanceof LineFull ? brief() : say())
    for (const [name, value] of Object.entries(waitOf(busy))) told.headers.set(name, value)
    await tell(told, refusals[why])
  }

  /** The last resort: thrown on, a fault would end the process, and with it what everybody else is asking. */
  function giveUp(response: ServerResponse, error: unknown) {
    log.error({ err: error }, 'fault')
    if (!response.headersSent) response.statusCode = 500
    response.end()
  }

  function begin(request: IncomingMessage, response: ServerResponse) {
    if (!mayAnswer(request, response)) return
    const ask = () => void answer(request, response).catch((error) => giveUp(response, error))
    for (const [name, value] of headers) response.setHeader(name, value)
    if (!isReading(request)) return ask()
    if (request.url === '/healthz') return void response.end('alive\n')
    if (request.url === '/readyz') return void sayReady(options.ready, response)
    if (options.rules().isForPrograms(request.url)) return ask()
    options.files(request, response, ask)
  }

  const server = createServer((request, response) => {
    try {
      begin(request, response)
    } catch (error) {
      giveUp(response, error)
    }
  })
  boundConnections(server, log)
  // How slowly a body may come readBody says; this is only for what never reads one.
  server.requestTimeout = slowest.all + 60_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  return server
}

/** What the answer to a refused request says in its head. */
function prepareRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  why: Refusal,
  rules: ServedSite['rules'],
) {
  if (why === 'method') response.setHeader('Allow', methodsOf(request.url, rules).join(', '))
  if (why === 'busy') response.setHeader('Retry-After', '10')
  // Nobody waits for the rest of it.
  if (why === 'too-slow') response.shouldKeepAlive = false
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

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  made: Response,
  status: number,
) {
  const next = made.headers.get('location')
  const isTold = next !== null && status < 400 && sentByScript.toLowerCase() in request.headers
  response.statusCode = isTold ? 204 : status
  for (const [name, value] of made.headers) {
    if (name === 'set-cookie') response.appendHeader(name, value)
    else response.setHeader(isTold && name === 'location' ? leadsTo : name, value)
  }
  // What is not marked otherwise is somebody's own page.
  if (!made.headers.has('cache-control')) response.setHeader('Cache-Control', 'no-store')
  const body = isTold ? Buffer.alloc(0) : await bytesOf(made)
  const type = made.headers.get('content-type') ?? ''
  const small = compress(body, type, request.headers['accept-encoding'])
  response.appendHeader('Vary', 'Accept-Encoding')
  if (small) response.setHeader('Content-Encoding', small.coding)
  const sent = small?.body ?? body
  // An answer that never has a body says nothing of its length (RFC 9110, 8.6); nor does one to HEAD, whose body the
  // framework throws away before it can be measured: a length would have to be that of GET.
  const isHead = request.method === 'HEAD'
  const isMeasured = response.statusCode !== 204 && response.statusCode !== 304 && !isHead
  if (isMeasured) response.setHeader('Content-Length', sent.length)
  else response.removeHeader('Content-Length')
  response.end(isHead ? undefined : sent)
}
