import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { boundPipeline } from '../../../app/platform/http/bound-pipeline'
import { close, from, givenServer, head } from '../../support/http-server'
import { sendRaw } from '../../support/raw-http'

/** A server that notes the addresses it was asked for, in the order in which it began to answer them. */
async function givenNotingServer(settings: Record<string, string> = {}) {
  const begun: string[] = []
  const { send, port } = await givenServer(async ({ url }) => {
    begun.push(new URL(url).pathname)
    return new Response('answered')
  }, settings)
  return { send, port, begun }
}

const flood = Array.from({ length: 7 }, (_, at) => head(`GET /flood/${at}`, from('203.0.113.5')))

test('behind a proxy, networks take turns: whoever comes last from another one is second', async () => {
  const { send, begun } = await givenNotingServer({ TRUST_PROXY: 'true' })
  const other = head('GET /other', from('198.51.100.7'), close)
  expect(await send([...flood, other].join(''))).toHaveLength(8)
  expect(begun.slice(0, 2)).toEqual(['/flood/0', '/other'])
})

test('where no proxy is trusted, what an address is said to be changes nothing', async () => {
  const { send, begun } = await givenNotingServer()
  const other = head('GET /other', from('198.51.100.7'), close)
  expect(await send([...flood, other].join(''))).toHaveLength(8)
  expect(begun).toEqual([...flood.map((_, at) => `/flood/${at}`), '/other'])
})

test('a form waits for its turn before anybody looks into it', async () => {
  const { send, begun } = await givenNotingServer({ TRUST_PROXY: 'true' })
  const form = 'Content-Type: application/x-www-form-urlencoded'
  const posts = Array.from(
    { length: 7 },
    (_, at) => `${head(`POST /flood/${at}`, from('203.0.113.5'), form, 'Content-Length: 3')}a=b`,
  )
  const other = head('GET /other', from('198.51.100.7'), close)
  expect(await send([...posts, other].join(''))).toHaveLength(8)
  expect(begun.slice(0, 2)).toContain('/other')
})

test('behind the address from which files flood in, whoever reads or sends a form waits for one of them', async () => {
  const { send, begun } = await givenNotingServer({ TRUST_PROXY: 'true' })
  const file =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n--b--\r\n'
  const length = `Content-Length: ${file.length}`
  const type = 'Content-Type: multipart/form-data; boundary=b'
  const files = Array.from(
    { length: 6 },
    () => head('POST /verify', from('203.0.113.5'), type, length) + file,
  )
  const form = 'Content-Type: application/x-www-form-urlencoded'
  const sent = head('POST /sign-in', from('203.0.113.5'), form, 'Content-Length: 3') + 'a=b'
  const page = head('GET /other', from('203.0.113.5'), close)
  expect(await send([...files, sent, page].join(''))).toHaveLength(8)
  expect(begun.slice(0, 3).sort()).toEqual(['/other', '/sign-in', '/verify'])
})

test('whoever sends far ahead on one connection loses it', async () => {
  const { port, begun } = await givenNotingServer()
  const received = await sendRaw(port, [head('GET /ahead').repeat(1_000)]).catch(
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect(['', 'ECONNRESET', 'EPIPE']).toContain(received)
  expect(begun.length).toBeLessThanOrEqual(8)
})

test('of a connection that ends, what waits behind the first answer is closed, too', async () => {
  const mayAnswer = boundPipeline()
  const told: string[] = []
  const server = createServer((request, response) => {
    told.push(`${mayAnswer(request, response)}`)
    response.once('close', () => told.push('closed'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(head('GET /').repeat(3))
  await expect.poll(() => told).toEqual(['true', 'true', 'true'])
  socket.destroy()
  await expect.poll(() => told.slice(3)).toEqual(['closed', 'closed', 'closed'])
})
