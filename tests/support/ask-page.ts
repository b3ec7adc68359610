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

/** The fields of a form; of one that is sent several times all its values. */
export type Fields = Record<string, string | string[]>

/** Sends a form to a page's action; one with a file as browsers send it. */
export function postForm(
  services: Services,
  action: (args: ActionFunctionArgs) => unknown,
  fields: Fields | FormData,
  { path, params = {}, cookie = '', ...facts }: Asked,
): Promise<Answer> {
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers: { cookie },
    body: fields instanceof FormData ? fields : encodeFields(fields),
  })
  return settle(async () => action({ request, params, context: requestContext(services, facts) }))
}

function encodeFields(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((each) => [name, each])),
  )
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

/** What a page answered to what `ask` asks. */
export async function settle(ask: () => Promise<unknown>): Promise<Answer> {
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

export type Page = {
  loader: (args: LoaderFunctionArgs) => unknown
  action: (args: ActionFunctionArgs) => unknown
}

/** Looks at a page and sends its form, which says what the page showed. */
export async function lookAndPost(
  services: Services,
  page: Page,
  fields: Fields,
  asked: Asked,
): Promise<Answer> {
  const seen = seenOn(
    (await getPage(services, page.loader, asked)).data,
    String(fields.intent ?? ''),
  )
  const sent = seen === null ? fields : { seen, ...fields }
  return postForm(services, page.action, sent, asked)
}

/** What a form says that its page showed: of one with several forms, that of the form with this intent. */
export function seenOn(data: unknown, intent = ''): string | null {
  if (typeof data !== 'object' || data === null || !('seen' in data)) return null
  const { seen } = data
  if (typeof seen === 'string') return seen
  const byIntent = Object.entries(seen ?? {}).find(([name]) => name === intent)
  return byIntent ? String(byIntent[1]) : null
}
