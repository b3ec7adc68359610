import type { TaskOutcome } from '../platform/work/task'
import type { Threads } from '../platform/work/open-threads.server'
import type { Problem } from '../platform/source/problem'
import { checkContentTask, readContentTask } from './check-content-task'
import type { Folder } from './read-folder.server'
import { withBuffers, type ReadContent } from './read-content.server'

/** As checkContent, in a thread: a file that would take all time or memory is a problem like another. */
export async function checkContentApart(
  threads: Threads,
  path: string,
): Promise<{ problems: Problem[]; remarks: Problem[] }> {
  const outcome = await threads.run(checkContentTask, path, 'author')
  if (outcome.kind === 'done') return outcome.made
  return { problems: [tellBound(outcome, path)], remarks: [] }
}

/** As readContent, in a thread. */
export async function readContentApart(threads: Threads, folder: Folder): Promise<ReadContent> {
  const outcome = await threads.run(readContentTask, folder, 'author')
  if (outcome.kind === 'done') return withBuffers(outcome.made)
  return { problems: [tellBound(outcome, folder.root)], remarks: [], content: null }
}

/** The file that a check was at when it was given up. */
function tellBound(outcome: Extract<TaskOutcome<unknown>, { kind: 'gave-up' }>, path: string) {
  const message = `takes too much ${outcome.why} to check; make it shorter and plainer`
  return { file: outcome.at ?? path, line: 1, column: 1, message }
}
