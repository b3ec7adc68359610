import cluster, { type Worker } from 'node:cluster'
import type { Log } from '../logging/open-log.server'
import { StartFault } from './start-fault'

/** A worker that lived shorter than this before it died is replaced with a delay, in milliseconds. */
const shortLife = 10_000

/** Longest delay before a dead worker is replaced, in milliseconds. */
const longestDelay = 30_000

/** Delay before the replacement of a worker, in ms: none, or 1 s doubling with each short life in a row. */
function replacementDelay(shortLives: number): number {
  return shortLives === 0 ? 0 : Math.min(longestDelay, 1000 * 2 ** (shortLives - 1))
}

/**
 * Keeps so many processes of one program on one port: one that dies is replaced. The first of them, and
 * whoever replaces it, gets the argument `--jobs`. A worker reports 'serving' when it listens.
 *
 * @returns `serving`, which resolves once all of them serve, and rejects with a StartFault when one ends before
 *   it ever did, the others being stopped then; `stop`, at any time, which resolves when the last has ended.
 */
export function superviseWorkers(options: { count: number; program: string; log: Log }): {
  serving: Promise<void>
  stop: () => Promise<void>
} {
  const { count, program, log } = options
  const workers = new Map<number, Worker>()
  let stopping = false

  function fork(place: number): Worker {
    cluster.setupPrimary({ exec: program, args: place === 0 ? ['--jobs'] : [] })
    const worker = cluster.fork()
    workers.set(place, worker)
    // One that dies while it is answered. Nobody listening, it would end this process and with it all the others.
    worker.on('error', (error) => log.warn({ place, err: error }, 'worker not reached'))
    worker.once('exit', () => workers.delete(place))
    return worker
  }

  /** Replaces the worker of a place whenever it dies. */
  async function keep(place: number, worker: Worker, shortLives: number): Promise<void> {
    const began = performance.now()
    const { code, signal } = await untilEnded(worker)
    if (stopping) return
    const lives = performance.now() - began < shortLife ? shortLives + 1 : 0
    const delay = replacementDelay(lives)
    log.error({ place, code, signal, delay }, 'worker died, replacing it')
    await new Promise((resolve) => setTimeout(resolve, delay))
    if (!stopping) await keep(place, fork(place), lives)
  }

  async function stop() {
    stopping = true
    await Promise.all(
      [...workers.values()].map((worker) => {
        const ended = untilEnded(worker)
        worker.process.kill('SIGTERM')
        return ended
      }),
    )
  }

  async function begin() {
    const places = Array.from({ length: count }, (_, place) => place)
    const [first, ...others] = places
    // Alone, so that what keeps them all from starting is said once.
    const began = [await untilServing(fork(first ?? 0))]
    if (began[0] && !stopping) {
      began.push(...(await Promise.all(others.map((place) => untilServing(fork(place))))))
    }
    if (stopping) return
    if (began.includes(false)) {
      await stop()
      throw new StartFault('The site was not started; see above.')
    }
    for (const [place, worker] of workers) void keep(place, worker, 0)
  }

  return { serving: begin(), stop }
}

/** Resolves when a worker has ended; that it could not be reached before is no end of it, as it is for `once`. */
function untilEnded(worker: Worker): Promise<{ code: number; signal: string }> {
  return new Promise((resolve) => {
    worker.once('exit', (code: number, signal: string) => resolve({ code, signal }))
  })
}

/** True once it serves, false when it ended without. */
async function untilServing(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.once('message', () => resolve(true))
    worker.once('exit', () => resolve(false))
  })
}
