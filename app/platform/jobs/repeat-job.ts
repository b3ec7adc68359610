import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../logging/open-log.server'
import { workAs } from '../work/watch-loop.server'

export type Job = {
  /** What it does, for the log: what held the event loop is told by it. */
  name: string
  /** What did not happen when it fails, for the log. */
  failure: string
  /** Between the end of one round and the beginning of the next, in milliseconds. */
  pause: number
  work: (round: Round) => Promise<unknown>
}

type Round = {
  clock: () => Date
  /** Whether to leave off early. */
  isStopped: () => boolean
}

/** Between the first rounds of two jobs that begin together, in milliseconds: twice as long as the loop is watched at a time. */
const apart = 100

/** When the next job may begin. */
let line: Promise<unknown> = Promise.resolve()

/** Jobs that are begun together, as at a start, begin one after the other: all at once they would hold up the first requests. */
function takePlace(): Promise<unknown> {
  const turn = line
  line = line.then(() => pause(apart, undefined, { ref: false }))
  return turn
}

/**
 * Runs a job, as soon as no other has just begun, and then again and again, one round at a time. A round that fails is logged, and
 * tried again.
 *
 * @returns a function that stops it, after the round under way.
 */
export function repeatJob(log: Log, job: Job): () => Promise<void> {
  const stopping = new AbortController()
  const isStopped = () => stopping.signal.aborted
  const round: Round = { clock: () => new Date(), isStopped }

  async function go() {
    await takePlace()
    while (!isStopped()) {
      await workAs(job.name, () => job.work(round)).catch((error) =>
        log.error({ err: error }, job.failure),
      )
      await pause(job.pause, undefined, { signal: stopping.signal, ref: false }).catch(
        () => undefined,
      )
    }
  }

  const gone = go()
  return async () => {
    stopping.abort()
    await gone
  }
}
