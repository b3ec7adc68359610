import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Services } from './context'
import { listProgrammes } from './learning/list-programmes.server'
import { placeOf } from './platform/launch/explain-fault.server'
import { StartFault } from './platform/launch/start-fault'
import { stepLine } from './platform/launch/tell-steps.mjs'
import type { Announce } from './prepare-data'

/** Publishes the content folder. @returns whether that worked, and what was said about it. */
export type Publish = () => Promise<{ published: boolean; said: string }>

/**
 * Publishes `content/` when it is not what was published at the last start, or when nothing is. Learners who
 * had begun keep their version.
 *
 * @param publish takes seconds and much memory, which is why a start with nothing changed must not call it.
 * @throws StartFault when it cannot be published and there is nothing older to serve.
 */
export async function publishChangedContent(
  { config, database }: Pick<Services, 'config' | 'database'>,
  publish: Publish,
  announce: Announce,
): Promise<void> {
  const stampFile = join(config.dataDir, 'content.stamp')
  const stamp = hashFolder(join(process.cwd(), 'content'), placeOf(config.database))
  const programmes = await listProgrammes(database.read)
  const unchanged = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (unchanged && programmes.length > 0) return

  announce(stepLine('Content', 'publishing ...'))
  const began = performance.now()
  const { published, said } = await publish()
  if (published) {
    writeFileSync(stampFile, stamp)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    announce(stepLine('Content', `published in ${seconds} s`))
    return
  }
  if (programmes.length === 0) {
    if (!said) return
    throw new StartFault(`${said}\nNothing could be published from content/; see above.`)
  }
  announce(said)
  announce(stepLine('Content', 'not published; what was published before stays'))
}

/** SHA-256 (hex) of the names and bytes of all files of a folder, and of a text beside them. */
function hashFolder(folder: string, beside: string): string {
  const hash = createHash('sha256').update(beside)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}
