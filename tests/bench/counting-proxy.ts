import { createServer, request } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { headBytes } from './load/ask'

/** Stands between a browser and a server, and counts what the browser is sent. */
export async function openCountingProxy(port: number) {
  const counted = { requests: 0, bytes: 0, paths: [] as string[] }
  const server = createServer((asked, answered) => {
    counted.requests += 1
    counted.paths.push(asked.url ?? '')
    const { method, url: path, headers } = asked
    const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      counted.bytes += headBytes(answer)
      answered.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.on('data', (chunk: Buffer) => (counted.bytes += chunk.length))
      answer.pipe(answered)
    })
    onward.once('error', () => answered.destroy())
    asked.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${own}`,
    counted,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
