import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadsTo, sentByScript, showsNext } from '../../../app/platform/http/sent-by-script'
import { form, givenServer, head } from '../../support/http-server'

/** What a form and the page after it are answered with. */
type Site = {
  form: { status: number; location: string | null; cookie: boolean }
  page: { status: number; type: string; cookie: boolean; fault: boolean }
}

const script = fc.constantFrom(null, '1', showsNext)
const ours = ['/next', '/next?lang=kk#here', 'http://127.0.0.1:3000/next']
const elsewhere = ['https://elsewhere.example/next', '//elsewhere.example/next', 'http://[']
const often = <T>(value: T, ...others: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.constantFrom(...others))

const site: fc.Arbitrary<Site> = fc.record({
  form: fc.record({
    status: often(303, 302, 200, 422),
    location: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ours) },
      fc.constantFrom(null, ...elsewhere),
    ),
    cookie: often(false, true),
  }),
  page: fc.record({
    status: often(200, 303, 404, 503),
    type: often('text/html; charset=utf-8', 'application/pdf'),
    cookie: often(false, true),
    fault: often(false, true),
  }),
})

const cookieOf = (sets: boolean): Record<string, string> => (sets ? { 'Set-Cookie': 'a=1' } : {})

/** A site of one form and one page that says how it was asked for. */
function siteOf({ form, page }: Site, asked: string[]) {
  return async (request: Request): Promise<Response> => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    if (request.method === 'POST') {
      const location: Record<string, string> = form.location ? { Location: form.location } : {}
      return new Response(null, {
        status: form.status,
        headers: { ...location, ...cookieOf(form.cookie) },
      })
    }
    if (page.fault) throw new Error('a fault')
    const { headers, url } = request
    const told = ['content-type', sentByScript, 'cookie'].map((name) => headers.get(name))
    const leads: Record<string, string> = page.status === 303 ? { Location: '/on' } : {}
    return new Response([url, ...told].join(' '), {
      status: page.status,
      headers: { 'Content-Type': page.type, ...leads, ...cookieOf(page.cookie) },
    })
  }
}

test('a form is answered with the page that follows only where a script shows it and nothing else is said', async () => {
  const seen = { withPage: 0, without: 0 }
  let current: Site
  let asked: string[] = []
  const { send } = await givenServer((request) => siteOf(current, asked)(request))
  await fc.assert(
    fc.asyncProperty(site, script, async (given, said) => {
      current = given
      asked = []
      const headers = ['Connection: close', 'Content-Length: 3', 'Cookie: who=me', form]
      if (said) headers.push(`${sentByScript}: ${said}`)
      const [answer] = await send(head('POST /form', ...headers), 'a=1')
      const { status, location, cookie } = given.form
      const isLed = location !== null && status < 400
      const isAsked =
        isLed && !cookie && said === showsNext && ours.some((each) => each === location)
      const { page } = given
      const isShown =
        isAsked &&
        !page.fault &&
        !page.cookie &&
        page.status === 200 &&
        page.type.startsWith('text/html')
      seen[isShown ? 'withPage' : 'without']++
      expect(asked).toEqual(isAsked ? ['POST /form', 'GET /next'] : ['POST /form'])
      // The form was accepted, whatever became of the page.
      expect(answer?.status).toBe(isShown ? 200 : isLed && said ? 204 : status)
      expect(answer?.headers[leadsTo.toLowerCase()] ?? null).toBe(isLed && said ? location : null)
      const query = location?.includes('?') ? '?lang=kk' : ''
      expect(answer?.body).toBe(isShown ? `http://127.0.0.1:3000/next${query}   who=me` : '')
    }),
    { numRuns: 300 },
  )
  // About one site in ten: both outcomes have been met, whatever the seed.
  expect(seen.withPage).toBeGreaterThan(5)
  expect(seen.without).toBeGreaterThan(20)
})
