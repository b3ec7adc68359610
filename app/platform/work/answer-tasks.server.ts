import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import type { Ask, Task, Told } from './task'

/** Does a task. It may say what it is at, for whoever is told that it took too long. */
export type Work<Given, Made> = (given: Given, at: (what: string) => void) => Made | Promise<Made>

type Able = { name: string; load: () => Promise<Work<never, unknown>> }

/** That a thread can do a task, and where the work is loaded from when the first of its kind comes. */
export function able<Given, Made>(
  task: Task<Given, Made>,
  load: () => Promise<Work<Given, Made>>,
): Able {
  return { name: task.name, load }
}

/**
 * Collects what a task left behind: pictures lie outside the heap, where V8 does not see soon enough how much they are. Nobody
 * waits for it but the next task.
 */
function makeCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** Does in this thread what it is asked to, one task at a time, until it is ended. */
export function answerTasks(tasks: readonly Able[]): void {
  const port = parentPort
  if (!port) throw new TypeError('tasks are answered in a thread')
  const collect = makeCollector()
  const tell = (told: Told) => port.postMessage(told)
  port.on('message', async ({ name, given }: Ask) => {
    try {
      const work = await tasks.find((task) => task.name === name)?.load()
      if (!work) throw new TypeError(`no thread can ${name}`)
      tell({ kind: 'done', made: await work(given as never, (at) => tell({ kind: 'at', at })) })
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      tell({ kind: 'fault', message, stack })
    }
    collect()
  })
}
