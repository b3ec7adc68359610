import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { boundConnections } from '../../../app/platform/http/bound-connections.server'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { head } from '../../support/http-server'

/** A server of 10 connections at most, which answers `/` at once and everything else when it is told to. */
async function givenBounded() {
  const waiting: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (request.url === '/') response.end('answered')
    else waiting.push(response)
  })
  boundConnections(server, openLog('silent'), 10)
  await once(server.listen(0, '0.0.0.0'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const count = () =>
    new Promise<number>((resolve) => server.getConnections((_, open) => resolve(open)))
  /** A connection from an address of this machine, on which something was sent. */
  async function open(from: string, sent: string): Promise<{ socket: Socket; read: () => string }> {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    let received = ''
    socket.on('data', (data) => (received += String(data))).on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    socket.write(sent)
    return { socket, read: () => received }
  }
  return { open, count, waiting }
}

test.each([
  ['asks nothing', ''],
  ['has asked once', head('GET /')],
  ['begins to ask', 'GET / HTTP/1.1\r\nHost: a\r\n'],
])(
  'however many connections somebody opens who %s, there are only so many, and others are answered',
  async (_, sent) => {
    const { open, count, waiting } = await givenBounded()
    const asking = await open('127.1.0.1', head('GET /slow'))
    await expect.poll(() => waiting.length).toBe(1)
    const neighbour = await open('127.0.0.1', head('GET /slow'))
    await expect.poll(() => waiting.length).toBe(2)
    for (let at = 0; at < 40; at += 1) await open('127.0.0.1', sent)
    await expect.poll(count).toBe(10)
    const late = await open('127.1.0.2', head('GET /'))
    await expect.poll(late.read).toContain('answered')
    for (const response of waiting) response.end('answered')
    await expect.poll(asking.read).toContain('answered')
    await expect.poll(neighbour.read).toContain('answered')
    expect(await count()).toBe(10)
  },
)
