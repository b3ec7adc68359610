import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'

/** Who asks, within the network of their address: a person whose session was lately found to be live, or a connection. */
type Asker = readonly ['known' | 'stranger', string]

export type Askers = {
  /** Who sends a request, as far as is known without asking the database. */
  of: (request: IncomingMessage) => Asker
  /** Notes whose session the cookies of a request were found to carry. */
  note: (request: IncomingMessage, personId: string) => void
}

/** Of so many browsers it is known whose they are, and for so long, in milliseconds. It decides whose turn it is and nothing else. */
const bounds = { max: 10_000, ttl: 1_800_000 }

/**
 * Tells people behind one address apart. Cookies that were never found to be anybody's tell nothing: whoever floods makes up as
 * many as they like. Behind a proxy a connection is the proxy's.
 */
export function openAskers(): Askers {
  const known = new LRUCache<string, string>(bounds)
  const connections = new WeakMap<object, string>()
  let opened = 0

  function connectionOf({ socket }: IncomingMessage): string {
    const name = connections.get(socket) ?? String(++opened)
    connections.set(socket, name)
    return name
  }

  return {
    of(request) {
      const { cookie } = request.headers
      const personId = cookie === undefined ? undefined : known.get(digestOf(cookie))
      return personId === undefined ? ['stranger', connectionOf(request)] : ['known', personId]
    },
    note({ headers: { cookie } }, personId) {
      if (cookie !== undefined) known.set(digestOf(cookie), personId)
    },
  }
}

/** Sessions are kept nowhere as they were sent. */
function digestOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64')
}
