import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtFiles } from '../../../app/platform/http/built-files.server'
import { freshFolder } from '../../support/fresh-database'
import { close, givenServer, head, tell } from '../../support/http-server'

const style = 'body { color: black }\n'.repeat(100)

/** A server of a few built files, and the folder in which they lie. */
async function givenFiles() {
  const folder = freshFolder()
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\n')
  writeFileSync(join(folder, 'assets/a-1b2c.css'), style)
  writeFileSync(join(folder, 'assets/a-1b2c.css.gz'), gzipSync(style))
  writeFileSync(join(folder, 'assets/a-1b2c.css.br'), brotliCompressSync(style))
  const { send } = await givenServer(tell, {}, undefined, builtFiles(folder))
  const get = async (path: string, ...headers: string[]) => {
    const [answer] = await send(head(`GET ${path}`, close, ...headers))
    return answer
  }
  return { folder, send, get }
}

const position = fc.oneof(fc.nat(3000), fc.constantFrom('', '-1', '1e9', 'x', ' 1', '99999999999'))
const range = fc
  .tuple(
    fc.constantFrom('bytes=', 'bytes = ', 'BYTES=', 'items=', ''),
    fc.array(fc.tuple(position, position), { minLength: 1, maxLength: 4 }),
  )
  .map(([unit, parts]) => unit + parts.map(([from, to]) => `${from}-${to}`).join(','))

test('whatever part of a file is asked for, the whole of it is given, as HTTP permits', async () => {
  const { get } = await givenFiles()
  await fc.assert(
    fc.asyncProperty(range, async (asked) => {
      const answer = await get('/assets/a-1b2c.css', `Range: ${asked}`)
      expect(answer).toMatchObject({ status: 200, body: style })
      expect(answer?.headers).not.toHaveProperty('content-range')
    }),
    { examples: [['bytes=5-2'], ['bytes=-1'], ['bytes=0-0'], ['bytes=0-1,2-3']], numRuns: 60 },
  )
})

test('a file goes out as it was at the start, though it was removed since', async () => {
  const { folder, get } = await givenFiles()
  rmSync(folder, { recursive: true })
  expect(await get('/assets/a-1b2c.css')).toMatchObject({ status: 200, body: style })
  expect(await get('/robots.txt')).toMatchObject({ status: 200, body: 'User-agent: *\n' })
})

test('a file goes out in the coding that the browser takes, under a tag of its own', async () => {
  const { get } = await givenFiles()
  const told = await Promise.all(
    ['br, gzip', 'gzip', 'br;q=0, gzip', 'identity', 'deflate'].map(async (coding) => {
      const answer = await get('/assets/a-1b2c.css', `Accept-Encoding: ${coding}`)
      expect(answer?.headers.vary, coding).toBe('Accept-Encoding')
      return [answer?.headers['content-encoding'], answer?.headers.etag]
    }),
  )
  expect(told.map(([coding]) => coding)).toEqual(['br', 'gzip', 'gzip', undefined, undefined])
  expect(new Set(told.map(([, tag]) => tag)).size).toBe(3)
})

test('whoever has the file already is told so, and whoever has another one gets it', async () => {
  const { get } = await givenFiles()
  const etag = (await get('/assets/a-1b2c.css'))?.headers.etag
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await get('/assets/a-1b2c.css', `If-None-Match: ${tag}`)
    expect(answer, tag).toMatchObject({ status: 304, body: '' })
    expect(answer?.headers, tag).toMatchObject({ etag, vary: 'Accept-Encoding' })
  }
  expect(await get('/assets/a-1b2c.css', 'If-None-Match: "other"')).toMatchObject({ status: 200 })
})

test('a file says what it is and how long it is kept, also to HEAD', async () => {
  const { send, get } = await givenFiles()
  const [told] = await send(head('HEAD /assets/a-1b2c.css?x=1', close))
  expect(told?.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-length': String(style.length),
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const robots = await get('/robots.txt')
  expect(robots?.headers['cache-control']).toBe('public, max-age=3600')
})

test('what is no file of the build is left to the pages', async () => {
  const { get } = await givenFiles()
  const paths = ['/.vite/manifest.json', '/assets/a-1b2c.css.br', '/assets', '/assets/', '/other']
  paths.push('/robots', '/constructor', '/__proto__', '/assets/../robots.txt')
  for (const path of paths) {
    expect((await get(path))?.headers, path).toHaveProperty('x-saw-cookie')
  }
})

test('a fault in giving out a file is a 500 of that request, and the next one is answered', async () => {
  const { send } = await givenServer(tell, {}, undefined, () => {
    throw new RangeError('a fault')
  })
  const [broken, next] = await send(head('GET /icon.svg'), head('GET /healthz', close))
  expect(broken).toMatchObject({ status: 500 })
  expect(next).toMatchObject({ status: 200, body: 'alive\n' })
})

test('what the pages of the site are made of carries no rules for pages, and every other file does', async () => {
  const { get } = await givenFiles()
  const ofPages = [
    'content-security-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'referrer-policy',
  ]
  const [style, robots] = await Promise.all([get('/assets/a-1b2c.css'), get('/robots.txt')])
  for (const name of ofPages) {
    expect(style?.headers, name).not.toHaveProperty(name)
    expect(robots?.headers, name).toHaveProperty(name)
  }
  expect(style?.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
})
