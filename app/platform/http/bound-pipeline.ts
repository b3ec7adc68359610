import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How many requests of one connection may be under way. Browsers and proxies send the next when the last was answered. */
const mostUnderWay = 8

/**
 * Bounds how far somebody may send ahead on one connection: Node reads what comes, and a request each 40 bytes, thousands
 * at once, would be held for their turns by whoever has four connections. A connection with more than a few is ended, as
 * RFC 9112, 9.3.2 allows: who sends ahead asks again for what was not answered.
 *
 * Of a connection that ends Node tells only the answer that is being sent. Those behind it are closed here, so that nobody
 * works on them, or keeps something for them, for ever.
 *
 * @returns a function that says whether a request may be answered, to be asked of each at once when it comes.
 */
export function boundPipeline(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const connections = new WeakMap<Socket, Set<ServerResponse>>()

  function responsesOf(socket: Socket): Set<ServerResponse> {
    const known = connections.get(socket)
    if (known) return known
    const underWay = new Set<ServerResponse>()
    connections.set(socket, underWay)
    socket.once('close', () => {
      for (const response of underWay) if (!response.socket) close(response)
    })
    return underWay
  }

  return ({ socket }, response) => {
    const underWay = responsesOf(socket)
    // What was read together is still parsed when the connection has ended.
    if (socket.destroyed || underWay.size === mostUnderWay) {
      socket.destroy()
      close(response)
      return false
    }
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    return true
  }
}

function close(response: ServerResponse) {
  response.destroy()
  response.emit('close')
}
