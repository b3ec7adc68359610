import { setImmediate as turn } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { loopBudget, watchLoop } from '../../../app/platform/work/watch-loop.server'

/** Work of this thread for so long, as its processor counts it. */
function work(ms: number) {
  const begun = process.cpuUsage()
  for (;;) {
    const { user, system } = process.cpuUsage(begun)
    if ((user + system) / 1000 > ms) return
  }
}

test('work that holds the loop beyond its budget is counted, and told with what was under way', async () => {
  const watch = watchLoop(openLog('silent'))
  onTestFinished(() => watch.stop())
  const leave = watch.enter(() => 'POST /verify')
  // Twice: of the first, only what comes after the first look counts.
  for (let round = 0; round < 2; round++) {
    work(6 * loopBudget)
    await expect.poll(() => watch.holds()).toBeGreaterThanOrEqual(round)
  }
  leave()
  await expect.poll(() => watch.holds()).toBeGreaterThanOrEqual(1)
})

test('work that is done in pieces holds nobody up', async () => {
  const watch = watchLoop(openLog('silent'))
  onTestFinished(() => watch.stop())
  for (let piece = 0; piece < 100; piece++) {
    work(4)
    await turn()
  }
  expect(watch.holds()).toBe(0)
})
