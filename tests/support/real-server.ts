import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port'

/** A server of the built site, in a process of its own, on a data folder of its own. */
export type RealServer = {
  /** Its origin, such as http://127.0.0.1:40123. */
  url: string
  port: number
  dataDir: string
  /** The settings that it runs with, for the command line on the same data. */
  env: NodeJS.ProcessEnv
  process: ChildProcess
  /** Everything it has written until now, both streams. */
  output: () => string
  /** Asks it to stop, waits until it has, and removes a data folder that was made for it. */
  stop: () => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

const root = resolve(import.meta.dirname, '../..')

/** A start publishes the content, which takes seconds on a busy machine; in milliseconds. */
const timeoutMs = 120_000

/**
 * Starts `node build/bin/server.js` and waits until it is ready. Build first: npm run build.
 *
 * @param settings environment variables; without DATA_DIR the server gets a scratch folder.
 * @throws Error with what the server wrote, when it ends instead of getting ready.
 */
export async function startRealServer(settings: Record<string, string> = {}): Promise<RealServer> {
  const scratch = settings.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'shanyrak-site-'))
  const dataDir = settings.DATA_DIR ?? join(scratch ?? '', 'data')
  const port = Number(settings.PORT ?? (await freePort()))
  const { PATH, HOME } = process.env
  const env = { NODE_ENV: 'production', LOG_LEVEL: 'warn', PATH, HOME } as const
  const complete = { ...env, ...settings, DATA_DIR: dataDir, PORT: String(port) }
  const child = spawn(process.execPath, ['build/bin/server.js'], { cwd: root, env: complete })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit')

  const server: RealServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    env: complete,
    process: child,
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      const [code, signal] = await ended
      if (scratch) rmSync(scratch, { recursive: true, force: true })
      return { code, signal }
    },
  }
  await untilReady(server)
  return server
}

async function untilReady(server: RealServer): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (server.process.exitCode === null && server.process.signalCode === null) {
    const ready = await fetch(`${server.url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    if (Date.now() > deadline) {
      await server.stop()
      throw new Error(`The server did not get ready in time. It wrote:\n${server.output()}`)
    }
    await pause(50)
  }
  throw new Error(`The server ended. It wrote:\n${server.output()}`)
}
