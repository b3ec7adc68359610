import { join } from 'node:path'
import type { Services } from './context'
import { isContentPublished } from './journeys/is-content-published.server'
import { listProgrammes } from './learning/list-programmes.server'
import { StartFault } from './platform/launch/start-fault'
import { stepLine, tellStep } from './platform/launch/tell-steps.mjs'
import type { Announce } from './prepare-data'

/** Publishes a folder of content. @returns whether that worked, and what was said about it. */
export type Publish = (folder: string) => Promise<{ published: boolean; said: string }>

/**
 * Publishes `content/` unless it is what was published last. Learners who had begun keep their version.
 *
 * @param publish takes seconds and much memory, which is why a start with nothing changed does not call it.
 * @throws StartFault when it cannot be published and there is nothing older to serve.
 */
export async function publishChangedContent(
  { database }: Pick<Services, 'database'>,
  publish: Publish,
  announce: Announce,
): Promise<void> {
  const folder = join(process.cwd(), 'content')
  if (await isContentPublished(database.read, folder)) return
  const words = { begin: 'publishing', done: 'done' }
  const { published, said } = await tellStep(announce, 'Content', words, () => publish(folder))
  if (published) return announce(stepLine('Content', said))
  if ((await listProgrammes(database.read)).length === 0) {
    throw new StartFault(`${said}\nNothing could be published from content/; see above.`)
  }
  announce(said)
  announce(stepLine('Content', 'not published; what was published before stays'))
}
