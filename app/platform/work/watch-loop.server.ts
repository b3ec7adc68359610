import type { Log } from '../logging/open-log.server'
import { workOfThread } from './work-of-thread.server'

/** So long may what is done for one request keep this process from everything else, in milliseconds of work. */
export const loopBudget = 100

/** Between two looks at the clock, in milliseconds. */
const pace = 50

type Entry = { what: () => string }

/** What is under way for no request. A process has one event loop, so it has one list of this. */
const jobs = new Set<Entry>()

/** Who is told of each that begins. */
const watches = new Set<(job: Entry) => void>()

/** Does something that no request asked for, under a name by which `loop held` tells of it; never with data of people. */
export async function workAs<T>(name: string, work: () => Promise<T>): Promise<T> {
  const job = { what: () => `job: ${name}` }
  jobs.add(job)
  for (const note of watches) note(job)
  try {
    return await work()
  } finally {
    jobs.delete(job)
  }
}

export type LoopWatch = {
  /** Something is under way, until the function that is returned is called. What it is is asked only when it is to be told. */
  enter: (what: () => string) => () => void
  /** How often the budget was exceeded so far. */
  holds: () => number
  /** Looks once more, so that what was done last is counted, too, and then no more. */
  stop: () => void
}

/**
 * Watches that the event loop is never held for longer than its budget. Each time that it was is counted and told in the log,
 * as `loop held`, with what was under way then. Only work counts, as Linux counts it for this thread: that the machine is busy with something else is not told as a fault of ours.
 */
export function watchLoop(log: Log): LoopWatch {
  const underWay = new Set<Entry>()
  /** Of this round and the one before: what ended just now may be what held it. */
  let seen: Set<Entry>[] = [new Set(jobs), new Set()]
  let holds = 0
  let last = performance.now()
  let worked = workOfThread()

  function look() {
    const [now, work] = [performance.now(), workOfThread()]
    const [wall, busy] = [now - last - pace, work - worked]
    last = now
    worked = work
    if (wall > loopBudget && busy > loopBudget) {
      holds += 1
      const during = [...new Set([...seen].flatMap((each) => [...each]).map(({ what }) => what()))]
      log.warn({ ms: Math.round(busy), during }, 'loop held')
    }
    seen = [new Set([...underWay, ...jobs]), seen[0] ?? new Set()]
  }

  const timer = setInterval(look, pace).unref()
  const note = (job: Entry) => void seen[0]?.add(job)
  watches.add(note)
  return {
    enter(what) {
      const entry = { what }
      underWay.add(entry)
      seen[0]?.add(entry)
      return () => underWay.delete(entry)
    },
    holds: () => holds,
    stop() {
      clearInterval(timer)
      watches.delete(note)
      look()
    },
  }
}
