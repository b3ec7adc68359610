import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../config/config.server'

/**
 * Tries whether the port can be listened on, before anything is written for a site that could not serve.
 *
 * @throws the error of listening; explainFault has the words.
 */
export async function tryPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const server = createServer()
  // Rejects at an error, which is what a port in use is.
  const listening = once(server, 'listening')
  server.listen(port, host)
  await listening
  server.close()
  await once(server, 'close')
}
