import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../logging/open-log.server'

export type Chore = {
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

/**
 * Does a chore at once and then again and again, one round at a time. A round that fails is told, and tried again.
 *
 * @returns a function that stops it, after the round under way.
 */
export function repeatChore(log: Log, chore: Chore): () => Promise<void> {
  const stopping = new AbortController()
  const isStopped = () => stopping.signal.aborted
  const round: Round = { clock: () => new Date(), isStopped }

  async function go() {
    while (!isStopped()) {
      await chore.work(round).catch((error) => log.error({ err: error }, chore.failure))
      await pause(chore.pause, undefined, { signal: stopping.signal, ref: false }).catch(
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
