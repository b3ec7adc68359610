import { workAs } from '../platform/work/watch-loop.server'
import type { Services } from '../context'
import { listDueEndpoints } from './data/deliveries'
import { deliverWebhook, type Delivering } from './deliver-webhook.server'
import { numberEvents } from './number-events.server'
import { stillLasts } from '../platform/clock/from-the-future'

/** Receivers that are spoken to at the same time. */
const slots = 32

/** As many deliveries one receiver gets before another's turn comes. */
const run = 50

/** After failures in a row, how long a receiver is left alone, in milliseconds: 1 s, doubling, at most a minute. */
function rest(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(failures - 1, 6))
}

export type Telling = {
  /** Numbers what waits and begins what is due. Resolves when all of that is begun, not when it is delivered. */
  round: () => Promise<void>
  /** Resolves when nothing is under way. */
  settled: () => Promise<void>
}

/**
 * Tells other systems of events. Every receiver has a slot of its own while something is under way to it, and one that
 * fails is left alone for a while, so that a slow one delays nobody but itself.
 */
export function tellEvents(services: Delivering): Telling {
  const { database, log, clock } = services
  const underWay = new Map<string, Promise<void>>()
  const resting = new Map<string, { failures: number; since: Date }>()

  async function round() {
    while ((await database.transaction((tx) => numberEvents(tx, clock()))) > 0);
    const now = clock()
    const left = [...resting]
      .filter(([, { failures, since }]) => stillLasts(since, rest(failures), now))
      .map(([id]) => id)
    const limit = slots - underWay.size
    if (limit <= 0) return
    const except = [...underWay.keys(), ...left]
    for (const id of await listDueEndpoints(database.read, { now, except, limit })) {
      const work = deliverTo(id)
        .catch((error) => log.error({ err: error }, 'webhooks not delivered'))
        .finally(() => underWay.delete(id))
      underWay.set(id, work)
    }
  }

  async function deliverTo(endpointId: string) {
    for (let sent = 0; sent < run; sent++) {
      const outcome = await deliverWebhook(services, endpointId)
      if (outcome === null) return
      if (outcome === 'failed') {
        const failures = (resting.get(endpointId)?.failures ?? 0) + 1
        resting.set(endpointId, { failures, since: clock() })
        return
      }
      resting.delete(endpointId)
    }
  }

  return {
    round,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
  }
}

/** Tells events every second; returns a function that stops after what is under way. */
export function keepTellingEvents(
  services: Pick<Services, 'database' | 'secrets' | 'config' | 'log'>,
  clock: () => Date,
): () => Promise<void> {
  const telling = tellEvents({ ...services, clock, chance: Math.random, timeoutMs: 10_000 })
  let round: Promise<unknown> | null = null
  const timer = setInterval(() => {
    round ??= workAs('tell events', telling.round)
      .catch((error) => services.log.error({ err: error }, 'events not told'))
      .finally(() => (round = null))
  }, 1000)
  return async () => {
    clearInterval(timer)
    await round
    await telling.settled()
  }
}
