import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'

/** How long requests in flight may take to finish before their connections are cut, in milliseconds. */
const patience = 30_000

/**
 * Follows the requests of a server from now on, so that it can be stopped without losing one.
 *
 * @returns a function that takes no new connection, lets every request in flight finish, its body still on
 *   the way included, and resolves when the last answer has left.
 */
export function stopGracefully(server: Server): () => Promise<void> {
  const inFlight = new Set<ServerResponse>()
  let stopping = false
  server.on('request', (_request, response: ServerResponse) => {
    // The answer then says `Connection: close`, and the browser does not send another request into it.
    if (stopping) response.shouldKeepAlive = false
    inFlight.add(response)
    response.once('close', () => inFlight.delete(response))
  })
  return async () => {
    if (stopping) return
    stopping = true
    for (const response of inFlight) response.shouldKeepAlive = false
    const closed = once(server, 'close')
    server.close()
    const impatience = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(impatience)
  }
}
