import { setImmediate as turn } from 'node:timers/promises'
import { openLog } from '../../app/platform/logging/open-log.server'
import { watchLoop } from '../../app/platform/work/watch-loop.server'

/**
 * So often a work has to hold the loop to be counted: beside other tests the same instructions take a processor now and then
 * for twice as long, but what holds the loop by itself does so each time.
 */
const times = 3

/** Does works one after the other, as for so many requests. @returns how many of them hold the loop. */
export async function countHolds(works: Iterable<() => unknown>): Promise<number> {
  let holding = 0
  for (const work of works) {
    let held = 0
    while (held < times && (await holdsLoop(work))) held += 1
    if (held === times) holding += 1
  }
  return holding
}

async function holdsLoop(work: () => unknown): Promise<boolean> {
  const watch = watchLoop(openLog('silent'))
  try {
    await work()
    await turn()
  } finally {
    watch.stop()
  }
  return watch.holds() > 0
}

/** A text again and again, in so many bytes. */
export function fillBytes(length: number, text: string): string {
  return text.repeat(Math.floor(length / Buffer.byteLength(text)))
}
