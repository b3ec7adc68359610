import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RequestContext } from '../../context'
import { pathTo, type PathTemplate } from '../../path-to'
import { problemResponse } from '../../platform/http/problem'
import { faultProblem, refusalProblems } from '../../platform/http/refusal-problems'
import { busyOf, isLacking, logBusy, waitOf } from '../../platform/work/busy'
import { contracts } from '../description/contracts'
import { authorizeCall, type Caller } from './authorize-call.server'
import type { Breach, Contract, Method, ReadRequest } from './contract'
import { refuse } from './problems'
import { readApiBody, type Body } from './read-body'
import { takeCallTurn } from './take-call-turn.server'

/** A request that is as the description says, from somebody who may make it. */
export type Call = ReadRequest & {
  request: Request
  /** The body as it was sent. */
  text: string
  context: RequestContext
  /** Null where no token is needed and none was shown. */
  caller: Caller | null
}

/** What an address does for each of its methods. */
export type Operations = Partial<Record<Method, (call: Call) => Promise<Response> | Response>>

/**
 * Answers a call to the API: who calls, how often, and whether the request is as the description says are found
 * out here, in this order, for every operation. Whatever fails is told as a problem (RFC 9457).
 *
 * @param path as it stands in the description.
 */
export async function answerCall(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  path: PathTemplate,
  operations: Operations,
): Promise<Response> {
  const { request, context } = args
  const method = methodOf(request)
  if (method === 'options') return tellMethods(path, operations)
  const answer = await answerMethod(args, { method, path, operations }).catch((error: unknown) => {
    if (error instanceof Response) return error
    const busy = busyOf(error)
    if (busy) {
      logBusy(context.log, busy)
      const problem = refusalProblems[isLacking(busy) ? 'cannot-save' : 'busy']
      return problemResponse(problem, context.requestId, waitOf(busy))
    }
    context.log.error({ err: error }, 'fault')
    return problemResponse(faultProblem, context.requestId)
  })
  if (isOpen(method, path)) {
    for (const [name, value] of openHeaders) {
      if (!answer.headers.has(name)) answer.headers.set(name, value)
    }
  }
  return answer
}

type Asked = { method: Method; path: PathTemplate; operations: Operations }

async function answerMethod(
  { request, params, context }: LoaderFunctionArgs | ActionFunctionArgs,
  { method, path, operations }: Asked,
): Promise<Response> {
  const { requestId, log } = context
  const operation = operations[method]
  const contract = contracts.get(`${method} ${path}`)
  if (!operation || !contract) {
    return refuse('method-not-allowed', requestId, { headers: { Allow: allowed(operations) } })
  }
  const { security } = contract
  const caller = security ? await authorizeCall(request, context, security) : null
  if (caller instanceof Response) return caller
  if (caller) log.info({ clientId: caller.id, operation: `${method} ${path}` }, 'called')
  const turn = security ? await takeCallTurn(context, caller) : {}
  if (turn instanceof Response) return turn

  const read = readCall(contract, { request, params, requestId }, await readApiBody(request))
  const answer =
    read instanceof Response ? read : await operation({ ...read, request, context, caller })
  for (const [name, value] of Object.entries(turn)) answer.headers.set(name, value)
  return answer
}

function readCall(
  contract: Contract,
  {
    request,
    params,
    requestId,
  }: { request: Request; params: Record<string, string | undefined>; requestId: string },
  body: Body,
): (ReadRequest & { text: string }) | Response {
  if (body.kind === 'unreadable') {
    return refuse('unreadable-body', requestId, { detail: `Not taken: ${body.why}` })
  }
  const sent = body.kind === 'read' ? body : { type: null, value: undefined, text: '' }
  const outcome = contract.read({
    path: params,
    query: new URL(request.url).searchParams,
    headers: request.headers,
    bodyType: sent.type,
    body: sent.value,
  })
  switch (outcome.kind) {
    case 'read':
      return { ...outcome.request, text: sent.text }
    case 'breached':
      return tellBreaches(outcome.breaches, requestId)
    case 'body-type': {
      const accepted = outcome.accepted.join(', ')
      const detail = accepted ? `Taken: ${accepted}` : 'No body is taken here'
      return refuse('unsupported-media-type', requestId, { detail })
    }
  }
}

/** The client behind a call that needs a token. */
export function callerOf({ caller }: Call): Caller {
  if (!caller) throw new TypeError('the description asks for a token')
  return caller
}

function methodOf({ method }: Request): Method | 'options' {
  return method === 'HEAD' ? 'get' : (method.toLowerCase() as Method | 'options')
}

function allowed(operations: Operations): string {
  const methods = Object.keys(operations).map((method) => method.toUpperCase())
  return [...(methods.includes('GET') ? ['HEAD'] : []), ...methods, 'OPTIONS'].join(', ')
}

const tokenPath = pathTo('/api/v1/token')

/** Any site may ask for what needs no token; a client's secret has no business in a browser. */
function isOpen(method: string, path: string): boolean {
  const contract = contracts.get(`${method} ${path}`)
  if (!contract || path === tokenPath) return false
  return contract.security === null || contract.security.optional
}

/**
 * Headers of what is open: any site may read it, no cache keeps what was true a moment ago, and no other site learns the
 * address.
 */
const openHeaders = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'ETag, RateLimit, Retry-After, X-Request-Id'],
  ['Cache-Control', 'no-store'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Robots-Tag', 'noindex, nofollow'],
] as const

function tellMethods(path: string, operations: Operations): Response {
  const headers: Record<string, string> = { Allow: allowed(operations) }
  const open = Object.keys(operations).filter((method) => isOpen(method, path))
  if (open.length > 0) {
    headers['Access-Control-Allow-Origin'] = '*'
    headers['Access-Control-Allow-Methods'] = open.join(', ').toUpperCase()
    headers['Access-Control-Allow-Headers'] = 'Content-Type, If-None-Match'
  }
  return new Response(null, { status: 204, headers })
}

function tellBreaches(errors: Breach[], requestId: string): Response {
  const [first] = errors
  const detail = first && `${first.in}${first.pointer}: ${first.detail}`
  return refuse('invalid-request', requestId, { detail, more: { errors } })
}
