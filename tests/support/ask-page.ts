import type { ActionFunctionArgs, data, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { Services } from '../../app/context'
import { requestContext } from './fresh-services'

export type Asked = {
  path: string
  params?: Record<string, string>
  /** Value of a Cookie header. */
  cookie?: string
} & NonNullable<Parameters<typeof requestContext>[1]>

/** What a page answered, however it said so: returned, thrown, as data or as a whole response. */
export type Answer = {
  status: number
  location: string | null
  /** Values of the Set-Cookie headers. */
  cookies: string[]
  data: unknown
}

/** Sends a form to a page's action; one with a file as browsers send it. */
export function postForm(
  services: Services,
  action: (args: ActionFunctionArgs) => unknown,
  fields: Record<string, string> | FormData,
  { path, params = {}, cookie = '', ...facts }: Asked,
): Promise<Answer> {
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers: { cookie },
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
  })
  return settle(async () => action({ request, params, context: requestContext(services, facts) }))
}

/** Asks a page's loader. */
export function getPage(
  services: Services,
  loader: (args: LoaderFunctionArgs) => unknown,
  { path, params = {}, cookie = '', ...facts }: Asked,
): Promise<Answer> {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie } })
  return settle(async () => loader({ request, params, context: requestContext(services, facts) }))
}

async function settle(ask: () => Promise<unknown>): Promise<Answer> {
  const given = await ask().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (given instanceof Response) {
    const { status, headers } = given
    return {
      status,
      location: headers.get('Location'),
      cookies: headers.getSetCookie(),
      data: null,
    }
  }
  if (isData(given)) {
    const { data, init } = given
    return { status: init?.status ?? 200, location: null, cookies: [], data }
  }
  return { status: 200, location: null, cookies: [], data: given }
}

function isData(given: unknown): given is ReturnType<typeof data<unknown>> {
  return (
    typeof given === 'object' &&
    given !== null &&
    'type' in given &&
    given.type === 'DataWithResponseInit'
  )
}
