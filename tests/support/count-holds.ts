import { setImmediate as turn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { openLog } from '../../app/platform/logging/open-log.server'
import { watchLoop } from '../../app/platform/work/watch-loop.server'

/** Does works one after the other, as for so many requests. @returns how often one of them held the loop. */
export async function countHolds(works: Iterable<() => unknown>): Promise<number> {
  const watch = watchLoop(openLog('silent'))
  onTestFinished(watch.stop)
  for (const work of works) {
    await work()
    await turn()
  }
  watch.stop()
  return watch.holds()
}

/** A text again and again, in so many bytes. */
export function fillBytes(length: number, text: string): string {
  return text.repeat(Math.floor(length / Buffer.byteLength(text)))
}
