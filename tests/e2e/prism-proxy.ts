import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../support/free-port'

/** Prism between a client and a server: what is not as the description says becomes an error of its own. */
export type PrismProxy = { url: string; stop: () => Promise<void> }

/** Starts Prism in front of a server, with the description that this very server publishes. */
export async function startPrism(server: string, folder: string): Promise<PrismProxy> {
  const document = join(folder, 'openapi.json')
  writeFileSync(document, await (await fetch(`${server}/api/openapi.json`)).text())
  const port = await freePort()
  const program = resolve('tests/conformance/node_modules/.bin/prism')
  const args = ['proxy', document, server, '--errors', '-h', '127.0.0.1', '-p', String(port)]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let output = ''
  const listening = new Promise<void>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Prism is listening')) done()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => fail(new Error(`Prism ended:\n${output}`)))
  })
  await listening
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
