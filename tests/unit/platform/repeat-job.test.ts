import { expect, onTestFinished, test } from 'vitest'
import { repeatJob } from '../../../app/platform/jobs/repeat-job'
import { openLog } from '../../../app/platform/logging/open-log.server'

/** Jobs that do nothing but tell that they began, each with the others that had begun in the same turn of the event loop. */
function givenJobs() {
  const begun: { name: string; beside: string[] }[] = []
  const thisTurn = new Set<string>()
  const begin = (name: string) => {
    const stop = repeatJob(openLog('silent'), {
      ...{ name, failure: `${name} not done`, pause: 60_000 },
      async work() {
        begun.push({ name, beside: [...thisTurn] })
        thisTurn.add(name)
        setImmediate(() => thisTurn.delete(name))
      },
    })
    onTestFinished(stop)
    return stop
  }
  return { begun, begin }
}

const alone = (name: string) => ({ name, beside: [] })

test('jobs that are begun together begin in their order, and none in the turn of another', async () => {
  const { begun, begin } = givenJobs()
  const names = ['first', 'second', 'third']
  for (const name of names) begin(name)
  await expect.poll(() => begun).toEqual(names.map(alone))
})

test('a job that is stopped before its turn never begins, and holds up none behind it', async () => {
  const { begun, begin } = givenJobs()
  begin('first')
  const stop = begin('second')
  begin('third')
  await stop()
  await expect.poll(() => begun).toEqual(['first', 'third'].map(alone))
})
