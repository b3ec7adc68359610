import type { Services } from './context'
import { judgeContentFolder } from './journeys/judge-content-folder.server'
import { listProgrammes } from './learning/list-programmes.server'
import { formatInstant } from './platform/text/format-instant'
import { StartFault } from './platform/launch/start-fault'
import { stepLine, tellStep } from './platform/launch/tell-steps.mjs'
import type { Announce } from './prepare-data'

/** Publishes a folder of content. @returns whether that worked, and what was said about it. */
export type Publish = (folder: string) => Promise<{ published: boolean; said: string }>

/**
 * Publishes the folder of content that the settings name, when it holds something new: what was published is newer than
 * what lies there otherwise (learning/domain/judge-source). Learners who had begun keep their version.
 *
 * @param publish takes seconds and much memory, which is why a start with nothing changed does not call it.
 * @throws StartFault when it cannot be published and there is nothing older to serve.
 */
export async function publishChangedContent(
  { database, folder }: Pick<Services, 'database'> & { folder: string },
  publish: Publish,
  announce: Announce,
): Promise<void> {
  const verdict = await judgeContentFolder(database.read, folder)
  if (verdict.kind === 'published') return
  if (verdict.kind !== 'new') {
    const instant = formatInstant(verdict.publishedAt)
    announce(
      stepLine('Content', `what was published at ${instant} stays; ${reasons[verdict.kind]}`),
    )
    announce(
      stepLine('', `To publish it all the same: npm run -s admin -- content:publish ${folder}`),
    )
    return
  }
  const words = { begin: 'publishing', done: 'done' }
  const { published, said } = await tellStep(announce, 'Content', words, () => publish(folder))
  if (published) return announce(stepLine('Content', said))
  if ((await listProgrammes(database.read)).length === 0) {
    throw new StartFault(`${said}\nNothing could be published from ${folder}; see above.`)
  }
  announce(said)
  announce(stepLine('Content', 'not published; what was published before stays'))
}

const reasons = {
  older: 'the folder of content holds what was published before that.',
  other: 'it came from a folder of its own, not from the one that ships.',
}
