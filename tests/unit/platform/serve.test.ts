import { expect, test } from 'vitest'
import { close, form, givenServer, head } from '../../support/http-server'
import { sendRaw } from '../../support/raw-http'

/** 10 MB in pieces, as a chunked body or as it is. */
function pieces(chunked: boolean): (string | Buffer)[] {
  const piece = Buffer.alloc(100_000, 'a')
  const parts = Array.from({ length: 100 }, () =>
    chunked ? Buffer.concat([Buffer.from('186a0\r\n'), piece, Buffer.from('\r\n')]) : piece,
  )
  return chunked ? [...parts, '0\r\n\r\n'] : parts
}

for (const chunked of [false, true]) {
  test(`a body of 10 MB ${chunked ? 'of no stated length ' : ''}is refused, and its connection goes on`, async () => {
    const { send } = await givenServer()
    const length = chunked ? 'Transfer-Encoding: chunked' : 'Content-Length: 10000000'
    const large = [head('POST /register', form, length), ...pieces(chunked)]
    const [refused, next] = await send(...large, head('GET /verify', close))
    expect(refused).toMatchObject({ status: 413, body: 'GET /refused/too-large ' })
    expect(next).toMatchObject({ status: 200, body: 'GET /verify ' })
  })
}

test('a body of 10 MB is refused on a connection that ends with the answer too', async () => {
  const { send } = await givenServer()
  const large = [head('POST /register', form, close, 'Content-Length: 10000000'), ...pieces(false)]
  const [refused] = await send(...large)
  expect(refused).toMatchObject({ status: 413, body: 'GET /refused/too-large ' })
})

test('a body that says beforehand that it is too large is refused before it comes', async () => {
  const { port } = await givenServer()
  const request = head('POST /register', form, 'Content-Length: 10000000')
  const received = await sendRaw(port, [request], (text) => text.endsWith('too-large '))
  expect(received).toMatch(/^HTTP\/1\.1 413 /)
})

test('a body up to the limit is read whole', async () => {
  const { send } = await givenServer()
  const body = `text=${'a'.repeat(262_144 - 5)}`
  const [answer] = await send(
    head('POST /x', form, close, `Content-Length: ${body.length}`),
    body.slice(0, 1000),
    body.slice(1000),
  )
  expect(answer).toMatchObject({ status: 200, body: `POST /x ${body}` })
})

test('10,000 numbers for the API arrive whole, also when their JSON is written with air; other calls stay small', async () => {
  const { send } = await givenServer()
  const items = Array.from({ length: 10_000 }, () => '7K3QWT-YA94ZM-20XDRV')
  const body = JSON.stringify({ purpose: 'Monthly reconciliation', items }, null, 4)
  const json = 'Content-Type: application/json'
  const length = `Content-Length: ${body.length}`
  const [taken] = await send(head('POST /api/v1/batch-checks', json, close, length), body)
  expect(taken).toMatchObject({ status: 200 })
  const [refused] = await send(head('POST /api/v1/records/search', json, close, length), body)
  expect(refused).toMatchObject({ status: 413 })
})

test('a form without a body is a form without fields, whatever type it says it has', async () => {
  const { send } = await givenServer()
  const types = ['', 'Content-Type: application/json', 'Content-Type: multipart/form-data']
  for (const type of types) {
    const headers = [close, 'Content-Length: 0', ...(type ? [type] : [])]
    const [answer] = await send(head('POST /x', ...headers))
    expect(answer, type).toMatchObject({ status: 200, body: 'POST /x ' })
  }
})

test('a body that is no form of ours is refused', async () => {
  const { send } = await givenServer()
  const types = ['application/json', 'multipart/form-data; boundary=b', 'text/plain', '']
  for (const type of types) {
    const headers = [close, 'Content-Length: 2', ...(type ? [`Content-Type: ${type}`] : [])]
    const [answer] = await send(head('POST /x', ...headers), '{}')
    expect(answer, type).toMatchObject({ status: 400, body: 'GET /refused/bad-request ' })
  }
})

test('a compressed body is refused as such, whatever is in it', async () => {
  const { send } = await givenServer()
  for (const coding of ['gzip', 'br', 'deflate', 'identity, gzip']) {
    for (const path of ['/x', '/api/v1/x']) {
      const body = '\x1f\x8b\0'
      const length = `Content-Length: ${Buffer.byteLength(body)}`
      const headers = [close, length, `Content-Encoding: ${coding}`]
      const [answer] = await send(head(`POST ${path}`, ...headers), body)
      expect(answer, `${path} ${coding}`).toMatchObject({ status: 415 })
    }
  }
  const plain = [close, 'Content-Length: 3', 'Content-Encoding: identity']
  const form = 'Content-Type: application/x-www-form-urlencoded'
  const [answer] = await send(head('POST /x', ...plain, form), 'a=b')
  expect(answer).toMatchObject({ status: 200 })
})

test('HEAD answers the length that GET has, or none', async () => {
  const { send } = await givenServer()
  for (const path of ['/x', '/icon.svg', '/healthz', '/readyz', '/api/v1/x', '/api/fault', '/%']) {
    for (const coding of ['identity', 'gzip', 'br']) {
      const headers = [close, `Accept-Encoding: ${coding}`]
      const [get] = await send(head(`GET ${path}`, ...headers))
      const [asked] = await send(head(`HEAD ${path}`, ...headers))
      expect(asked?.status, path).toBe(get?.status)
      expect([get?.headers['content-length'], undefined], `${path} ${coding}`).toContain(
        asked?.headers['content-length'],
      )
      expect(asked?.headers['transfer-encoding'], path).toBeUndefined()
    }
  }
})

test('a method that no page knows is refused, and told which ones there are', async () => {
  const { send } = await givenServer()
  for (const method of ['TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    for (const path of ['/x', '/icon.svg', '/healthz']) {
      const [answer] = await send(head(`${method} ${path}`, close))
      expect(answer, `${method} ${path}`).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD, POST, OPTIONS' },
        body: 'GET /refused/method ',
      })
    }
  }
})

test('programs may send JSON, and change things by more methods, to the API alone', async () => {
  const { send } = await givenServer()
  const json = 'Content-Type: application/json'
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const [answer] = await send(head(`${method} /api/v1/x`, json, close, 'Content-Length: 2'), '{}')
    expect(answer, method).toMatchObject({ status: 200, body: `${method} /api/v1/x ` })
    const [page] = await send(head(`${method} /apiary`, json, close, 'Content-Length: 2'), '{}')
    expect(page?.status, method).toBeGreaterThanOrEqual(400)
  }
})

test('nothing that reaches the API comes with a cookie, so nothing there can be done in a person’s name', async () => {
  const { send } = await givenServer()
  const cookie = 'Cookie: session=secret'
  const [page] = await send(head('GET /x', cookie, close))
  expect(page?.headers['x-saw-cookie']).toBe('session=secret')
  const other = 'Origin: https://other.example'
  const [api] = await send(head('POST /api/v1/x', cookie, other, close, 'Content-Length: 0'))
  expect(api).toMatchObject({ status: 200 })
  expect(api?.headers['x-saw-cookie']).toBe('none')
})

test('whatever is refused of the API is a problem with the id of its request', async () => {
  const { send } = await givenServer()
  const json = 'Content-Type: application/json'
  const cases = [
    [405, 'method-not-allowed', [head('TRACE /api/v1/x', close)]],
    [400, 'bad-request', [head('GET /api/%zz', close)]],
    [
      413,
      'too-large',
      [head('POST /api/v1/x', json, close, 'Content-Length: 10000000'), ...pieces(false)],
    ],
    [500, 'fault', [head('GET /api/fault', close)]],
  ] as const
  for (const [status, reason, parts] of cases) {
    const [answer] = await send(...parts)
    expect(answer?.status, reason).toBe(status)
    expect(answer?.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      type: `urn:shanyrak:problem:${reason}`,
      status,
      requestId: answer?.headers['x-request-id'],
    })
  }
})

test('files and the signs of life are only read', async () => {
  const { send } = await givenServer()
  for (const path of ['/icon.svg', '/healthz', '/readyz']) {
    const [answer] = await send(head(`POST ${path}`, close, 'Content-Length: 0'))
    expect(answer?.body).toBe(`POST ${path} `)
  }
})

test('a request that names two hosts is refused, of a page and of the API', async () => {
  const { send } = await givenServer()
  const asked = ['GET /', 'GET /api/openapi.json'].map((first) => head(first, 'Host: b.example'))
  const answers = await send(asked[0] ?? '', (asked[1] ?? '').replace(/\r\n$/, `${close}\r\n\r\n`))
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
})

test('an address that cannot be decoded, or that holds a NUL, is refused before any page sees it', async () => {
  const { send } = await givenServer()
  for (const path of [
    '/%zz',
    '/%',
    '/a/%c0%ae',
    '/%00',
    '/x?q=%00',
    'http://other.example/',
    '*',
  ]) {
    const [answer] = await send(head(`GET ${path}`, close))
    expect(answer, path).toMatchObject({ status: 400, body: 'GET /refused/bad-request ' })
  }
  const [lenient] = await send(head('GET /verify?code=100%', close))
  expect(lenient).toMatchObject({ status: 200 })
})

test('a form that holds a NUL, which PostgreSQL cannot keep, is refused', async () => {
  const { send } = await givenServer()
  for (const body of ['words=a%00b', 'words=a\0b']) {
    const [answer] = await send(
      head('POST /x', form, close, `Content-Length: ${body.length}`),
      body,
    )
    expect(answer, body).toMatchObject({ status: 400, body: 'GET /refused/bad-request ' })
  }
})

const upload = 'Content-Type: multipart/form-data; boundary=b'
const fileBody = (size: number) =>
  Buffer.concat([
    Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'),
    Buffer.alloc(size),
    Buffer.from('\r\n--b--\r\n'),
  ])

test('a file is taken where certificates are verified, and nowhere else', async () => {
  const { send } = await givenServer()
  const body = fileBody(1_000_000)
  const length = `Content-Length: ${body.length}`
  const [taken] = await send(head('POST /verify', upload, length, close), body)
  expect(taken?.status).toBe(200)
  const [elsewhere] = await send(head('POST /sign-in', upload, length, close), body)
  expect(elsewhere?.status).toBe(413)
  const small = fileBody(10)
  const [refused] = await send(
    head('POST /sign-in', upload, `Content-Length: ${small.length}`, close),
    small,
  )
  expect(refused?.status).toBe(400)
})

test('a file that is too large is refused', async () => {
  const { send } = await givenServer()
  const body = fileBody(5_300_000)
  const [refused] = await send(
    head('POST /verify', upload, `Content-Length: ${body.length}`, close),
    body,
  )
  // The page says so itself, at its field.
  expect(refused).toMatchObject({ status: 413, body: 'GET /verify ' })
})

test('a page of ours whose origin is hidden is shown to the framework without one', async () => {
  const { send } = await givenServer()
  const hidden = ['Origin: null', 'Sec-Fetch-Site: same-origin']
  const [answer] = await send(
    head('POST /verify', form, ...hidden, 'Content-Length: 3', close),
    'a=b',
  )
  expect(answer).toMatchObject({ status: 200 })
  expect(answer?.headers['x-saw-origin']).toBe('none')
})
