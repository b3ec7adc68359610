import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { harmlessPage } from '../../app/platform/http/harmless-page'

/** What stands on the harmless page of a test. */
export const harmlessTitle = 'Weather'

/**
 * A site of this machine that answers in the place of the harmless page, so that a browser really leaves ours and
 * nothing is asked of the real one.
 *
 * @returns the arguments by which Chromium finds it there, and how to stop it.
 */
export async function startHarmlessSite(): Promise<{ args: string[]; stop: () => void }> {
  const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-harmless-'))
  const [key, cert] = [join(scratch, 'key.pem'), join(scratch, 'cert.pem')]
  const { hostname } = new URL(harmlessPage)
  execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=${hostname} -keyout ${key} -out ${cert}`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  )
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, answer) => {
    answer.setHeader('Content-Type', 'text/html')
    answer.end(`<title>${harmlessTitle}</title>`)
  })
  rmSync(scratch, { recursive: true })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    args: [
      `--host-resolver-rules=MAP ${hostname} 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
    stop: () => void server.close(),
  }
}
