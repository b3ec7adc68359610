import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { startRealServer, type RealServer } from '../support/real-server'

const started: RealServer[] = []

async function start(settings: Record<string, string>): Promise<RealServer> {
  const server = await startRealServer({ CONTENT_DIR: 'tests/support/content', ...settings })
  started.push(server)
  return server
}

test.afterEach(async () => {
  // A test that failed before it stopped its server leaves it running.
  for (const server of started.splice(0)) await server.stop()
})

/** Sends a form up to the middle of its body. The server then waits for the rest. */
async function beginRequest(port: number): Promise<{ socket: Socket; finish: () => void }> {
  const body = 'language=ru&next=%2Fverify'
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const head = [
    'POST /language HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`)
  // The server has the first half once it has answered something sent after it.
  await fetch(`http://127.0.0.1:${port}/healthz`)
  return { socket, finish: () => socket.write(body.slice(10)) }
}

for (const workers of [1, 2]) {
  test(`a stop lets requests in flight finish (${workers} at work)`, async () => {
    const server = await start({ WEB_CONCURRENCY: String(workers), LOG_LEVEL: 'info' })
    await expect.poll(() => server.output().split('"serving"').length - 1).toBe(workers)
    const requests = await Promise.all(Array.from({ length: 8 }, () => beginRequest(server.port)))
    const answers = requests.map(({ socket }) => text(socket))

    const stopped = server.stop()
    await expect.poll(() => server.output().split('"stopping"').length - 1).toBe(workers)
    await expect
      .poll(() => fetch(`${server.url}/healthz`).catch(() => 'no new connections'))
      .toBe('no new connections')
    for (const { finish } of requests) finish()

    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatch(/^HTTP\/1\.1 303 /)
      expect(answer).toMatch(/\r\nConnection: close\r\n/i)
    }
    expect(await stopped).toEqual({ code: 0, signal: null })
  })
}

test('a second signal, as npm and a terminal both send one, does not cut the stop short', async () => {
  const server = await start({ LOG_LEVEL: 'info' })
  const { socket, finish } = await beginRequest(server.port)
  const answer = text(socket)
  const stopped = server.stop()
  await expect.poll(() => server.output()).toContain('"stopping"')
  server.process.kill('SIGINT')
  server.process.kill('SIGTERM')
  finish()
  expect(await answer).toMatch(/^HTTP\/1\.1 303 /)
  expect(await stopped).toEqual({ code: 0, signal: null })
})

test('a worker that dies is replaced, and nobody notices', async () => {
  const server = await start({ WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' })
  const pids = () => [...server.output().matchAll(/"pid":(\d+),"address"/g)].map(([, pid]) => pid)
  await expect.poll(() => pids().length).toBe(2)
  process.kill(Number(pids()[0]), 'SIGKILL')
  await expect.poll(() => pids().length, { timeout: 60_000 }).toBe(3)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(await server.stop()).toEqual({ code: 0, signal: null })
})

test('a server whose log nobody reads any more goes on serving, and stops', async () => {
  const server = await start({ LOG_LEVEL: 'info' })
  server.process.stdout?.destroy()
  expect((await fetch(`${server.url}/verify`)).status).toBe(200)
  expect((await fetch(`${server.url}/verify`)).status).toBe(200)
  expect(await server.stop()).toEqual({ code: 0, signal: null })
})
