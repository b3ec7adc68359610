import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import type { Ask, Job, Told } from './job'

/** Does a job. It may say what it is at, for whoever is told that it took too long. */
export type Work<Given, Made> = (given: Given, at: (what: string) => void) => Made | Promise<Made>

type Able = { name: string; load: () => Promise<Work<never, unknown>> }

/** That a thread can do a job, and where the work is loaded from when the first of its kind comes. */
export function able<Given, Made>(
  job: Job<Given, Made>,
  load: () => Promise<Work<Given, Made>>,
): Able {
  return { name: job.name, load }
}

/**
 * Collects what a job left behind: pictures lie outside the heap, where V8 does not see soon enough how much they are. Nobody
 * waits for it but the next job.
 */
function makeCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** Does in this thread what it is asked to, one job at a time, until it is ended. */
export function answerJobs(jobs: readonly Able[]): void {
  const port = parentPort
  if (!port) throw new TypeError('jobs are answered in a thread')
  const collect = makeCollector()
  const tell = (told: Told) => port.postMessage(told)
  port.on('message', async ({ name, given }: Ask) => {
    try {
      const work = await jobs.find((job) => job.name === name)?.load()
      if (!work) throw new TypeError(`no thread can ${name}`)
      tell({ kind: 'done', made: await work(given as never, (at) => tell({ kind: 'at', at })) })
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      tell({ kind: 'fault', message, stack })
    }
    collect()
  })
}
