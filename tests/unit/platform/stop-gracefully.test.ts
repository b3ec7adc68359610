import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { stopGracefully } from '../../../app/platform/http/stop-gracefully.server'

test('a request that comes over an open connection while the server stops is answered, and told that it is the last', async () => {
  const server = createServer((_request, response) => response.end('answered')).listen(0)
  await once(server, 'listening')
  const stop = stopGracefully(server)
  const { port } = server.address() as AddressInfo
  const sockets = Array.from({ length: 16 }, () => connect(port, '127.0.0.1'))
  const ask = (socket: (typeof sockets)[number]) => {
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    return once(socket, 'data').then(String)
  }
  await Promise.all(sockets.map(ask))

  const stopped = stop()
  const answers = await Promise.all(sockets.map(ask))
  for (const answer of answers) {
    expect(answer).toContain('answered')
    expect(answer).toMatch(/\r\nConnection: close\r\n/i)
  }
  await stopped
})

test('a connection over which nothing comes does not keep the server from its end', async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const stop = stopGracefully(server)
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(server, 'connection')
  const ended = once(socket, 'close')
  await stop()
  await ended
})
