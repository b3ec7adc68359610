import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'

/** The site as `npm run dev` serves it; `dataDir` is its own. */
export type ServedSources = { url: string; dataDir: string; stop: () => Promise<void> }

/**
 * Starts `npm run dev` on a data folder of its own, and waits until it says where it is open.
 *
 * @param prepare puts into the folder, which is not there yet, what it begins with.
 */
export async function serveSources(
  prepare: (dataDir: string) => void = () => undefined,
): Promise<ServedSources> {
  const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-development-'))
  const dataDir = join(scratch, 'data')
  prepare(dataDir)
  const port = await freePort()
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['app/platform/launch/dev.mjs'], {
    env: {
      NODE_ENV: 'development',
      PATH,
      HOME,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => /^ *Open\b/m.test(String(chunk)) && resolve())
    child.once('exit', () => reject(new Error('the development server ended')))
  })
  async function stop() {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(scratch, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, dataDir, stop }
}
