import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleAccount, type SampleName } from '../../db/seed/sample-people'
import { signInOver, type HttpVisitor } from '../support/http-visitor'
import { freePort } from '../support/free-port'
import { copyPublished, storyContent } from './publish-content'
import { startRealServer, type RealServer } from '../support/real-server'
import { runBuilt } from '../support/run-built'

/** A site on which the sample people live, and that logs all it logs in service. */
export type SampleSite = RealServer & {
  signIn: (name: SampleName) => Promise<HttpVisitor & { cookie: string }>
  /** As signIn, in a session of its own. */
  signInAnew: (name: SampleName) => Promise<HttpVisitor & { cookie: string }>
}

/** Data as the demonstration made it, and the port of the address that its certificates name. */
type Sample = { content: string; folder: string; port: number }

/** What the sites of this process are copied from: to make it takes nearly all the time that a start takes. */
let sample: Sample | undefined

/** Certificates name the address of their site: a sample is made under the one that will serve its copies. */
async function makeSample(content: string): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-sample-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  if (content === storyContent()) copyPublished(folder)
  const port = await freePort()
  const { PATH, HOME } = process.env
  const settings = { DATA_DIR: folder, CONTENT_DIR: content, PORT: String(port) }
  const env = { NODE_ENV: 'production', PATH, HOME, ...settings } as const
  const made = await runBuilt('demo', [], { env })
  if (made.code !== 0 || made.stderr !== '') throw new Error(made.stderr)
  return { content, folder, port }
}

/** @returns the sample of this process, or a new one where something else has taken the port of that in the meantime. */
async function sampleToCopy(content: string): Promise<Sample> {
  const fits = sample?.content === content && (await isFree(sample.port))
  if (!sample || !fits) sample = await makeSample(content)
  return sample
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * Starts a site with the sample people of the demonstration; the first one takes some seconds.
 *
 * @param settings of the site, beside those that it needs.
 * @param content the folder that it publishes: that of the stories, unless another is named.
 */
export async function startSampleSite(
  settings: Record<string, string> = {},
  content = storyContent(),
): Promise<SampleSite> {
  const { folder, port } = await sampleToCopy(content)
  const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-sample-'))
  const dataDir = join(scratch, 'data')
  cpSync(folder, dataDir, { recursive: true, preserveTimestamps: true })
  const PORT = String(port)
  const site = await startRealServer({
    ...{ DATA_DIR: dataDir, CONTENT_DIR: content, LOG_LEVEL: 'info', PORT },
    ...settings,
  })
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
