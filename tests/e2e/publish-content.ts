import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStamp, hashSources } from '../../app/platform/launch/ensure-built.mjs'
import { keepScratchInMemory } from '../support/scratch-in-memory'
import { runBuilt } from '../support/run-built'
import { shortenContent } from './shorten-content'

/** Where workers learn of the folder. */
const variable = 'PUBLISHED_DATA_DIR'

/**
 * Before all stories: publishes `content/`, shortened, once, into a data folder that all sites begin as a copy of. To publish it
 * takes most of the time that a start takes, and minutes where three sites start at the same time on a busy machine.
 *
 * @returns what removes the folder.
 */
export default async function setUp(): Promise<(() => void) | undefined> {
  // The gallery is compared without a build, or with an old one, which may not know what content/ holds: each site publishes for itself then.
  if (!existsSync(buildStamp) || readFileSync(buildStamp, 'utf8') !== hashSources())
    return undefined
  keepScratchInMemory()
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-published-'))
  shortenContent('content', contentIn(folder))
  const { PATH, HOME } = process.env
  const env = { NODE_ENV: 'production', PATH, HOME, DATA_DIR: dataIn(folder) } as const
  const arguments_ = ['content:publish', contentIn(folder)]
  const { code, stdout, stderr } = await runBuilt('admin', arguments_, { env })
  if (code !== 0) throw new Error(`content/ could not be published:\n${stdout}${stderr}`)
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Copies what was published to where a site will keep its data; one that finds nothing there publishes for itself. */
export function copyPublished(dataDir: string): void {
  const folder = process.env[variable]
  if (folder) cpSync(dataIn(folder), dataDir, { recursive: true, preserveTimestamps: true })
}

/** The folder whose content the sites of the stories serve: CONTENT_DIR of each. */
export function storyContent(): string {
  const folder = process.env[variable]
  return folder ? contentIn(folder) : 'content'
}

function dataIn(folder: string) {
  return join(folder, 'data')
}

function contentIn(folder: string) {
  return join(folder, 'content')
}
