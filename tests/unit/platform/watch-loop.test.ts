import { setImmediate as turn } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { repeatJob } from '../../../app/platform/jobs/repeat-job'
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

test('a job that holds the loop is told by its name, though no request is under way', async () => {
  const told: { during?: string[] }[] = []
  const log = pino({}, { write: (line: string) => void told.push(JSON.parse(line)) })
  const watch = watchLoop(log)
  onTestFinished(() => watch.stop())
  const named = () => told.flatMap(({ during = [] }) => during)
  const stop = repeatJob(log, {
    ...{ name: 'count something', failure: 'not counted', pause: 1 },
    async work() {
      // Until it is told: of the first round, only what comes after the first look counts.
      if (named().length === 0) work(3 * loopBudget)
    },
  })
  await expect.poll(named).toContain('job: count something')
  await stop()
})
