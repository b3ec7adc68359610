import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { expect } from 'vitest'
import type { Services } from '../../app/context'
import { createClient } from '../../app/exchange/create-client.server'
import { scopes } from '../../app/exchange/domain/client'
import { findClientRow } from '../../app/exchange/data/clients'
import { signAccessToken } from '../../app/exchange/tokens/access-token.server'
import { findAnswerFault } from './api-document'
import { requestContext } from './fresh-services'

export const askedAt = new Date('2026-11-21T09:00:00Z')

export type GivenClient = { id: string; secret: string; token: string }

/** A connected system with a token of now; of Almaty city and with every right unless something else is said. */
export async function givenClient(
  services: Services,
  different: Partial<{
    name: string
    scopes: readonly string[]
    regions: string[]
    now: Date
  }> = {},
): Promise<GivenClient> {
  const asked = { name: 'eGov', scopes, regions: ['KZ-75'], now: askedAt, ...different }
  const made = await services.database.transaction((tx) =>
    createClient(tx, services.secrets, { ...asked, actorId: null }),
  )
  if (made.kind === 'refused') throw new Error(made.why)
  const client = await findClientRow(services.database.read, made.clientId)
  if (!client) throw new Error('the client is not there')
  const token = await signAccessToken(services, { client, scopes: client.scopes, now: asked.now })
  return { id: client.id, secret: made.secret, token }
}

type Page = {
  loader: (args: LoaderFunctionArgs) => Promise<Response> | Response
  action: (args: ActionFunctionArgs) => Promise<Response> | Response
}

export type AskApi = {
  method?: string
  /** As the description has it, such as /api/v1/records/{lookId}. */
  path: string
  params?: Record<string, string>
  query?: string
  token?: string
  headers?: Record<string, string>
  body?: unknown
  now?: Date
  address?: string
}

/** Asks a page of the API as the server would, and proves that the answer is as the description says. */
export async function askApi(services: Services, page: Page, asked: AskApi): Promise<Response> {
  const { method = 'GET', path, params = {}, query = '', token, body } = asked
  const address = path.replace(/\{(\w+)\}/g, (_whole, name) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const request = new Request(`http://127.0.0.1:3000${address}${query}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...asked.headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  })
  const context = requestContext(services, {
    now: asked.now ?? askedAt,
    address: asked.address ?? '127.0.0.1',
  })
  const handle = method === 'GET' || method === 'OPTIONS' ? page.loader : page.action
  const { status, headers, ...answer } = await readAnswer(
    await handle({ request, params, context }),
  )
  if (status !== 405 && method !== 'OPTIONS') {
    const fault = findAnswerFault(method, path, { status, headers, ...answer })
    expect(fault, `${method} ${path}`).toBeNull()
  }
  return new Response(answer.text || null, { status, headers })
}

async function readAnswer(answer: Response) {
  const { status, headers } = answer
  return { status, headers, text: await answer.text() }
}
