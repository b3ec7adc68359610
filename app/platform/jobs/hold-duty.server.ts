import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { v4 as uuid } from 'uuid'
import type { DatabaseHandle } from '../database/database.server'
import type { Log } from '../logging/open-log.server'
import { beatDuty, findDuty, giveUpDuty, type Duty } from './duty-row.server'

/** In milliseconds, by the clock of each process that never jumps. */
export type Pace = {
  /** Between two signs of life. */
  beat: number
  /** Without a sign that reached the database a holder leaves off by itself after this long. */
  leaveOff: number
  /** After this long without a sign another process takes over; longer than `leaveOff`. */
  lapse: number
}

const usual: Pace = { beat: 5_000, leaveOff: 15_000, lapse: 20_000 }

/**
 * Runs the jobs of the site in one process of all that serve it, on however many machines: whoever has the duty counts up
 * a number in the database for as long as it lives, and who sees the number stand still takes the duty over. No clock is
 * compared with another. A holder that cannot reach the database leaves off before another begins.
 *
 * @param begin begins the jobs; what it returns stops them.
 * @returns a function that stops them where they run, and gives the duty up.
 */
export function holdDuty(
  { database, log }: { database: DatabaseHandle; log: Log },
  begin: () => () => Promise<void>,
  pace = usual,
): () => Promise<void> {
  const holder = `${hostname()}:${process.pid}:${uuid()}`
  const stopping = new AbortController()
  let stopJobs: (() => Promise<void>) | null = null
  let seen: { duty: Duty; since: number } | null = null
  let lastSign = 0

  /** Another's duty, when it has stood still for long enough. */
  async function findSilent(): Promise<Duty | 'busy' | null> {
    const duty = await findDuty(database.read)
    if (!duty || duty.holder === holder) return null
    const isSame = seen?.duty.holder === duty.holder && seen.duty.beat === duty.beat
    if (!seen || !isSame) seen = { duty, since: performance.now() }
    return performance.now() - seen.since >= pace.lapse ? duty : 'busy'
  }

  async function tryToHold(): Promise<boolean> {
    const began = performance.now()
    const silent = await findSilent()
    if (silent === 'busy') return false
    const held = await beatDuty(database, { holder, silent, now: new Date() })
    if (held) lastSign = began
    return held
  }

  async function leaveOff() {
    const stop = stopJobs
    stopJobs = null
    await stop?.()
  }

  async function round() {
    const held = await tryToHold().catch((error) => {
      log.error({ err: error }, 'no sign of life to the database')
      return performance.now() - lastSign < pace.leaveOff && stopJobs !== null
    })
    if (stopping.signal.aborted) return
    if (held && !stopJobs) {
      log.info({ holder }, 'running the jobs')
      stopJobs = begin()
    }
    if (!held && stopJobs) {
      log.warn({ holder }, 'another process runs the jobs')
      await leaveOff()
    }
  }

  async function go() {
    while (!stopping.signal.aborted) {
      await round()
      await pause(pace.beat, undefined, { signal: stopping.signal, ref: false }).catch(
        () => undefined,
      )
    }
  }

  const gone = go()
  return async () => {
    stopping.abort()
    await gone
    await leaveOff()
    await giveUpDuty(database, holder).catch((error) =>
      log.error({ err: error }, 'the duty for the jobs not given up'),
    )
  }
}
