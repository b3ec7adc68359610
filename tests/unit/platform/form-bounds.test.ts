import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { readApiBody } from '../../../app/exchange/api/read-body'
import { readForm } from '../../../app/platform/forms/read-form.server'
import { takeFormOwner } from '../../../app/platform/forms/take-form-owner.server'
import { mostFields, mostParts, readBoundary } from '../../../app/platform/http/form-bounds'
import { largestBody } from '../../../app/platform/http/read-body'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { watchLoop } from '../../../app/platform/work/watch-loop.server'
import { readPresentation } from '../../../app/verification/ui/read-presentation.server'
import { close, form, head, givenServer } from '../../support/http-server'

/** A server that takes every form apart as pages, the verification page and the API do. */
function givenReader() {
  const schema = z.object({ code: z.string() }).strict()
  return givenServer(async (request) => {
    if (request.method !== 'POST') return new Response(new URL(request.url).pathname)
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/')) return new Response((await readApiBody(request)).kind)
    const { request: bare } = await takeFormOwner(request)
    const said =
      pathname === '/verify'
        ? (await readPresentation(bare)).kind
        : String((await readForm(bare, schema)).ok)
    return new Response(said)
  })
}

const upload = 'Content-Type: multipart/form-data; boundary=b'
const disposition = 'Content-Disposition: form-data; name='
const part = (named: string, content: string) =>
  `--b\r\n${disposition}${named}\r\n\r\n${content}\r\n`
const end = '--b--\r\n'
const fill = (length: number, text: string) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)
const distinct = (count: number) =>
  Array.from({ length: count }, (_, at) => at.toString(36)).join('&')

/** Forms whose taking apart grows faster than they do, or that are nothing but parts. */
const bombs: [name: string, path: string, type: string, body: string][] = [
  ['one field again and again', '/register', form, fill(largestBody, 'a&')],
  ['fields of different names', '/register', form, distinct(50_000)],
  ['fields of different names, to the API', '/api/v1/token', form, distinct(50_000)],
  ['fields without names', '/register', form, fill(largestBody, '&')],
  ['escaped letters', '/register', form, `code=${fill(largestBody - 5, '%D0%B0')}`],
  ['parts without content', '/verify', upload, part('"a"', '').repeat(80_000) + end],
  ['empty files', '/verify', upload, part('"f"; filename="x"', '').repeat(60_000) + end],
  ['lines before a part', '/verify', upload, `--b\r\n${fill(5_000_000, 'X: y\r\n')}\r\n\r\n${end}`],
  ['a long name', '/verify', upload, part(`"${fill(5_000_000, '%22')}"`, '') + end],
  ['a long text', '/verify', upload, part('"code"', fill(5_000_000, 'ж')) + end],
  [
    'boundaries within a file',
    '/verify',
    upload,
    part('"file"; filename="x"', fill(5_000_000, '\r\n--b')) + end,
  ],
  [
    'a boundary without its dashes',
    '/verify',
    upload,
    part('"file"; filename="x"', fill(5_000_000, 'b\r\n')) + end,
  ],
  [
    'two boundaries',
    '/verify',
    `${upload}; boundary=c`,
    part('"f"; filename="x"', '').repeat(60_000) + end,
  ],
  [
    'a quoted boundary',
    '/verify',
    upload.replace('=b', '="b"'),
    part('"f"; filename="x"', '').repeat(60_000) + end,
  ],
]

test.for(bombs)(
  'a form that is a bomb holds the loop for nobody: %s',
  async ([, path, type, body]) => {
    const { send } = await givenReader()
    const watch = watchLoop(openLog('silent'))
    onTestFinished(watch.stop)
    const whole = Buffer.from(body)
    const [answer] = await send(
      head(`POST ${path}`, type, `Content-Length: ${whole.length}`, close),
      whole,
    )
    watch.stop()
    expect(answer?.status).toBeGreaterThanOrEqual(200)
    expect(answer?.status).not.toBe(500)
    expect(watch.holds()).toBe(0)
  },
)

test('a form has as many fields as any page needs, and not one more', async () => {
  const { send } = await givenReader()
  const ask = async (path: string, body: string) => {
    const length = `Content-Length: ${body.length}`
    const [answer] = await send(head(`POST ${path}`, form, length, close), body)
    return answer?.status
  }
  for (const path of ['/register', '/api/v1/token']) {
    expect(await ask(path, distinct(mostFields)), path).toBe(200)
    expect(await ask(path, distinct(mostFields + 1)), path).toBe(400)
  }
})

test('a form with files has so many parts, and not one more', async () => {
  const { send } = await givenReader()
  const ask = async (count: number) => {
    const body = part('"f"; filename="x"', '').repeat(count) + end
    const length = `Content-Length: ${body.length}`
    const [answer] = await send(head('POST /verify', upload, length, close), body)
    return answer?.status
  }
  expect([await ask(mostParts), await ask(mostParts + 1)]).toEqual([200, 400])
})

test.for<[string, string | null]>([
  ['multipart/form-data; boundary=b', 'b'],
  ['multipart/form-data;boundary="b c"', 'b c'],
  ['multipart/form-data; charset=utf-8; Boundary=b', 'b'],
  ['multipart/form-data; boundary=----WebKitFormBoundaryabc123', '----WebKitFormBoundaryabc123'],
  ['multipart/form-data; boundary=b; boundary=c', null],
  ['multipart/form-data; boundary=', null],
  ['multipart/form-data; boundary="a\\"b"', null],
  ['multipart/form-data; boundary="b "', null],
  [`multipart/form-data; boundary=${'b'.repeat(71)}`, null],
  ['multipart/form-data', null],
])('the boundary of %s is %s', ([type, boundary]) => {
  expect(readBoundary(type)).toBe(boundary)
})

test('a form with a file is taken apart for its owner only where it names one, and reaches the page as it was sent', async () => {
  const send = (...fields: [string, string | Blob][]) => {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return takeFormOwner(new Request('http://127.0.0.1/verify', { method: 'POST', body }))
  }
  const file: [string, Blob] = ['file', new Blob(['a picture'])]
  const bare = await send(file, ['note', 'typed'])
  expect(bare.owner).toBeNull()
  expect(await bare.fields()).toEqual([['note', 'typed']])
  const names = async ({ request }: typeof bare) => [...(await request.formData()).keys()]
  expect(await names(bare)).toEqual(['file', 'note'])
  const owned = await send(file, ['form-owner', 'who'], ['note', 'typed'])
  expect(owned.owner).toBe('who')
  expect(await owned.fields()).toEqual([['note', 'typed']])
  expect(await names(owned)).toEqual(['file', 'note'])
})
