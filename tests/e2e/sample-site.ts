import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleAccount, type SampleName } from '../../db/seed/sample-people'
import { signInOver, type HttpVisitor } from '../support/http-visitor'
import { freePort } from '../support/free-port'
import { startRealServer, type RealServer } from '../support/real-server'
import { runBuilt } from '../support/run-built'

/** A site on which the sample people live, and that logs all it logs in service. */
export type SampleSite = RealServer & {
  signIn: (name: SampleName) => Promise<HttpVisitor & { cookie: string }>
  /** As signIn, in a session of its own. */
  signInAnew: (name: SampleName) => Promise<HttpVisitor & { cookie: string }>
}

/** Starts a site with the sample people of the demonstration, and these settings; it takes some seconds. */
export async function startSampleSite(settings: Record<string, string> = {}): Promise<SampleSite> {
  const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-sample-'))
  const dataDir = join(scratch, 'data')
  const { PATH, HOME } = process.env
  // Certificates name the address of their site: the sample is made under the one that will serve it.
  const PORT = String(await freePort())
  const env = { NODE_ENV: 'production', PATH, HOME, DATA_DIR: dataDir, PORT } as const
  const made = await runBuilt('demo', [], { env })
  if (made.code !== 0) throw new Error(made.stderr)
  const site = await startRealServer({ DATA_DIR: dataDir, LOG_LEVEL: 'info', PORT, ...settings })
  const visitors = new Map<SampleName, ReturnType<SampleSite['signIn']>>()
  const signInAnew = (name: SampleName) => signInOver(site.url, sampleAccount(name))
  return {
    ...site,
    signInAnew,
    signIn(name) {
      // Once each: codes of a second factor do not grow back faster than one in half a minute.
      const known = visitors.get(name) ?? signInAnew(name)
      visitors.set(name, known)
      return known
    },
    async stop() {
      const ended = await site.stop()
      rmSync(scratch, { recursive: true, force: true })
      return ended
    },
  }
}
