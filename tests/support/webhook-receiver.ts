import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

type Received = { headers: IncomingHttpHeaders; body: string; path: string }

/** What a receiver does with a message: a status, or anything with the response, or nothing at all. */
type Behaviour = number | ((response: ServerResponse) => void)

/** A receiver of webhooks on loopback, which behaves as it is told and can go away and come back. */
export type WebhookReceiver = {
  url: string
  /** As WEBHOOK_ALLOW names it. */
  host: string
  received: Received[]
  behave: (behaviour: Behaviour) => void
  /** Resolves when so many messages have come in all. */
  until: (count: number) => Promise<void>
  goAway: () => Promise<void>
  comeBack: () => Promise<void>
}

/** Starts a receiver that takes everything (204) until it is told otherwise. */
export async function startReceiver(): Promise<WebhookReceiver> {
  let behaviour: Behaviour = 204
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const make = () =>
    createServer(async (request, response) => {
      const { headers, url: path = '' } = request
      received.push({ headers, path, body: await text(request) })
      for (const look of waiting) look()
      if (typeof behaviour === 'number') response.writeHead(behaviour).end()
      else behaviour(response)
    })
  let server = make().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  async function goAway() {
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(goAway)
  return {
    url: `http://127.0.0.1:${port}/hook`,
    host: `127.0.0.1:${port}`,
    received,
    behave: (next) => (behaviour = next),
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    goAway,
    async comeBack() {
      server = make().listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
