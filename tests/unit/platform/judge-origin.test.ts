import { expect, test } from 'vitest'
import { form, close, givenServer, head } from '../../support/http-server'

const origins = [
  { says: 'another origin', headers: ['Origin: https://other.example'], gets: 'cross-site' },
  { says: 'what is no origin', headers: ['Origin: other'], gets: 'cross-site' },
  { says: 'an origin that is hidden', headers: ['Origin: null'], gets: 'cross-site' },
  {
    says: 'an origin that is hidden, by a page of ours',
    headers: ['Origin: null', 'Sec-Fetch-Site: same-origin'],
    gets: 'taken',
  },
  {
    says: 'an origin that is hidden, by a frame of another site',
    headers: ['Origin: null', 'Sec-Fetch-Site: cross-site'],
    gets: 'cross-site',
  },
  { says: 'another site', headers: ['Sec-Fetch-Site: cross-site'], gets: 'cross-site' },
  { says: 'a sister site', headers: ['Sec-Fetch-Site: same-site'], gets: 'cross-site' },
  {
    says: 'a page of another site',
    headers: ['Referer: https://other.example/x'],
    gets: 'cross-site',
  },
  { says: 'a page that cannot be read', headers: ['Referer: about:blank'], gets: 'cross-site' },
  { says: 'its own origin', headers: ['Origin: http://127.0.0.1:3000'], gets: 'taken' },
  { says: 'its own page', headers: ['Referer: http://127.0.0.1:3000/sign-in'], gets: 'taken' },
  {
    says: 'its own origin, behind a proxy that passes on another host',
    headers: ['Origin: http://127.0.0.1:3000', 'X-Forwarded-Host: shanyrak.test:443'],
    gets: 'taken',
  },
  {
    says: 'another name of this machine, at the same port',
    headers: ['Origin: http://localhost:3000'],
    gets: 'taken',
  },
  {
    says: 'this machine, at another port',
    headers: ['Origin: http://127.0.0.1:3001'],
    gets: 'cross-site',
  },
  {
    says: 'the host that it was sent to',
    headers: ['Origin: http://shanyrak.test'],
    gets: 'other-address',
  },
  {
    says: 'a page of the host that it was sent to',
    headers: ['Referer: http://shanyrak.test/sign-in'],
    gets: 'other-address',
  },
  {
    says: 'the host that a proxy passes on',
    headers: ['Origin: https://public.example', 'X-Forwarded-Host: public.example'],
    gets: 'other-address',
  },
  {
    says: 'an address that no proxy passes on, of the same site as its browser says',
    headers: ['Origin: https://public.example', 'Sec-Fetch-Site: same-origin'],
    gets: 'other-address',
  },
  { says: 'nothing, as no browser does', headers: [], gets: 'taken' },
]

for (const { says, headers, gets } of origins) {
  test(`a form whose sender names ${says} is ${gets === 'taken' ? gets : `refused as ${gets}`}`, async () => {
    const { send } = await givenServer()
    const [answer] = await send(
      head('POST /x', form, close, 'Content-Length: 3', ...headers),
      'a=1',
    )
    expect(answer).toMatchObject(
      gets === 'taken'
        ? { status: 200, body: 'POST /x a=1', headers: { 'x-saw-origin': 'none' } }
        : { status: 403, body: `GET /refused/${gets} ` },
    )
  })
}

test('whatever host a request names, pages see that of the site, and nothing of a proxy', async () => {
  const { send } = await givenServer()
  const forwarded = 'X-Forwarded-Host: other.example:443'
  const [answer] = await send(head('GET /x', forwarded, close))
  expect(answer?.headers['x-saw-host']).toBe('127.0.0.1:3000 null')
})

test('an address that would be another one once it is resolved is refused, whatever is sent to it', async () => {
  const { send } = await givenServer()
  const paths = [
    ...['/api/../sign-in', '/api/./x', '/api/%2e%2E/sign-in', '/x/..', '/.', '/api/.%2e/x'],
    ...['/api\\..\\sign-in', '/\\other.example/x'],
  ]
  const bodies = [form, 'Content-Type: application/json']
  for (const path of paths) {
    const isApi = path.startsWith('/api/')
    for (const type of bodies) {
      const [answer] = await send(head(`POST ${path}`, type, close, 'Content-Length: 2'), '{}')
      expect(answer?.status, path).toBe(400)
      expect(answer?.body, path).toContain(isApi ? 'bad-request' : '/refused/bad-request')
    }
    const [read] = await send(head(`GET ${path}`, close))
    expect(read?.status, path).toBe(400)
  }
  const [dots] = await send(head('GET /a..b/...', close))
  expect(dots).toMatchObject({ status: 200, body: 'GET /a..b/... ' })
})
