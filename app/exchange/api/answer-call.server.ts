import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RequestContext } from '../../context'
import { problemResponse } from '../../platform/http/problem'
import { faultProblem } from '../../platform/http/refusal-problems'
import { contracts } from '../description/contracts'
import { authorizeCall, type Caller } from './authorize-call.server'
import type { Breach, Method, ReadRequest } from './contract'
import { refuse } from './problems'
import { readApiBody } from './read-body'
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
  { request, params, context }: LoaderFunctionArgs | ActionFunctionArgs,
  path: string,
  operations: Operations,
): Promise<Response> {
  const { requestId, log } = context
  try {
    const method = methodOf(request)
    if (method === 'options') return tellMethods(path, operations)
    const operation = operations[method]
    const contract = contracts.get(`${method} ${path}`)
    if (!operation || !contract) {
      return refuse('method-not-allowed', requestId, { headers: { Allow: allowed(operations) } })
    }
    const { security } = contract
    const caller = security ? await authorizeCall(request, context, security) : null
    if (caller instanceof Response) return caller
    const turn = security ? await takeCallTurn(context, caller) : {}
    if (turn instanceof Response) return turn

    const body = await readApiBody(request)
    if (body.kind === 'unreadable') {
      const detail = `Not taken: ${body.why}`
      return refuse('unreadable-body', requestId, { detail, headers: turn })
    }
    const outcome = contract.read({
      path: params,
      query: new URL(request.url).searchParams,
      headers: request.headers,
      bodyType: body.kind === 'read' ? body.type : null,
      body: body.kind === 'read' ? body.value : undefined,
    })
    if (outcome.kind === 'body-type') {
      const accepted = outcome.accepted.join(', ')
      const detail = accepted ? `Taken: ${accepted}` : 'No body is taken here'
      return refuse('unsupported-media-type', requestId, { detail, headers: turn })
    }
    if (outcome.kind === 'breached') return tellBreaches(outcome.breaches, requestId, turn)
    const text = body.kind === 'read' ? body.text : ''
    const answer = await operation({ ...outcome.request, request, text, context, caller })
    for (const [name, value] of Object.entries(turn)) answer.headers.set(name, value)
    return answer
  } catch (error) {
    if (error instanceof Response) return error
    log.error({ err: error }, 'fault')
    return problemResponse(faultProblem, requestId)
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

/** Any site may ask for what needs no token; a client's secret has no business in a browser. */
function tellMethods(path: string, operations: Operations): Response {
  const headers: Record<string, string> = { Allow: allowed(operations) }
  const open = Object.keys(operations).filter(
    (method) => contracts.get(`${method} ${path}`)?.security?.optional !== false,
  )
  if (open.length > 0 && path !== '/api/v1/token') {
    headers['Access-Control-Allow-Origin'] = '*'
    headers['Access-Control-Allow-Methods'] = open.join(', ').toUpperCase()
    headers['Access-Control-Allow-Headers'] = 'Content-Type, If-None-Match'
  }
  return new Response(null, { status: 204, headers })
}

function tellBreaches(errors: Breach[], requestId: string, headers: Record<string, string>) {
  const [first] = errors
  const detail = first && `${first.in}${first.pointer}: ${first.detail}`
  return refuse('invalid-request', requestId, { detail, more: { errors }, headers })
}
