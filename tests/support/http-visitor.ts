import { formOwnerField } from '../../app/platform/forms/form-owner-field'
import { codeAt } from '../../app/accounts/secrecy/time-code.server'

/** Somebody who asks by HTTP alone: no redirect is followed, and no cookie is kept unless it is given. */
export type HttpVisitor = {
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Sends a form as a page of the site would. */
  post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

/** @param url the origin of the site. @param cookie value of the Cookie header. */
export function httpVisitor(url: string, cookie = ''): HttpVisitor {
  const own = { Cookie: cookie, 'Accept-Language': 'en' }
  const get: HttpVisitor['get'] = (path, headers = {}) =>
    fetch(url + path, { redirect: 'manual', headers: { ...own, ...headers } })
  let owner: Promise<string> | undefined
  return {
    get,
    async post(path, fields, headers = {}) {
      owner ??= cookie === '' ? Promise.resolve('') : readFormOwner(get)
      const mark = await owner
      return fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...own, Origin: url, ...headers },
        body: new URLSearchParams({ ...(mark ? { [formOwnerField]: mark } : {}), ...fields }),
      })
    },
  }
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  const set = answer.headers.getSetCookie()
  return set.map((cookie) => cookie.split(';')[0]).join('; ')
}

/**
 * Signs somebody in, with a code of their second factor when the site asks for one. @throws Error when the site
 * does not let them in.
 */
export async function signInOver(
  url: string,
  person: { email: string; password: string; factorSecret?: string },
): Promise<HttpVisitor & { cookie: string; formOwner: string }> {
  const { email, password, factorSecret } = person
  const answer = await httpVisitor(url).post('/sign-in', { email, password })
  if (answer.status !== 303) throw new Error(`${person.email} is not signed in: ${answer.status}`)
  const first = cookiesOf(answer)
  const cookie = factorSecret ? await giveCode(httpVisitor(url, first), factorSecret) : first
  const visitor = httpVisitor(url, cookie)
  return { cookie, formOwner: await readFormOwner(visitor.get), ...visitor }
}

/** What the forms of somebody's pages say of them: it stands in every one, and in none for a visitor who is unknown. */
async function readFormOwner(get: HttpVisitor['get']): Promise<string> {
  const page = await (await get('/nowhere')).text()
  return new RegExp(`name="${formOwnerField}" value="([\\w-]+)"`).exec(page)?.[1] ?? ''
}

/** A code works once: of the three that are right at a time, the first that nobody used yet. @returns the new cookie. */
async function giveCode(visitor: HttpVisitor, secret: string): Promise<string> {
  const now = Date.now()
  for (const drift of [-30_000, 0, 30_000]) {
    const code = codeAt(secret, new Date(now + drift))
    const answer = await visitor.post('/sign-in/code', { code })
    if (answer.status === 303) return cookiesOf(answer)
  }
  throw new Error('no code of the second factor is accepted')
}
