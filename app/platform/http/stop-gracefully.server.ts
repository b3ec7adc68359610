import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'

/** How long requests in flight may take to finish before their connections are cut, in milliseconds. */
const timeoutMs = 25_000

/**
 * How long connections without a request are kept, in milliseconds: what a browser had sent into one when the stop came is
 * answered, and told that it is the last. A connection that is cut while a request is on its way is a fault to whoever sent it.
 */
const drain = 500

/**
 * Follows the requests of a server from now on, so that it can be stopped without losing one.
 *
 * @returns a function that takes no new connection, lets every request in flight finish, one that is still on its way or
 *   whose body is included, and resolves when the last answer has left.
 */
export function stopGracefully(server: Server): () => Promise<void> {
  const inFlight = new Set<ServerResponse>()
  const connections = new Set<Socket>()
  let stopping = false
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  // Before whoever answers, who may do so at once.
  server.prependListener('request', (_request, response: ServerResponse) => {
    // The answer then says `Connection: close`, and the browser does not send another request into it.
    if (stopping) response.shouldKeepAlive = false
    inFlight.add(response)
    response.once('close', () => inFlight.delete(response))
  })
  /** Also those that browsers opened in advance, which are idle to nobody but us. */
  function closeIdle() {
    server.closeIdleConnections()
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
  }

  return async () => {
    if (stopping) return
    stopping = true
    for (const response of inFlight) response.shouldKeepAlive = false
    const closed = once(server, 'close')
    // A server of HTTP would cut at once every connection on which no request is seen yet.
    NetServer.prototype.close.call(server)
    const drained = setTimeout(closeIdle, drain)
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs)
    await closed
    clearTimeout(drained)
    clearTimeout(timer)
  }
}
