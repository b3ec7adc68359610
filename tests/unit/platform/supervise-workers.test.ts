import cluster from 'node:cluster'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { superviseWorkers } from '../../../app/platform/launch/supervise-workers.server'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { freshFolder } from '../../support/fresh-database'

test('a worker that cannot be written to any more ends nobody but itself', async () => {
  const program = join(freshFolder(), 'serving.mjs')
  writeFileSync(program, `process.send('serving'); setInterval(() => {}, 60_000)`)
  const { serving, stop } = superviseWorkers({ count: 2, program, log: openLog('silent') })
  await serving
  const workers = Object.values(cluster.workers ?? {})
  expect(workers).toHaveLength(2)
  // As Node tells it when a worker dies while it is being answered; what nobody listens to is thrown.
  for (const worker of workers) {
    expect(worker?.emit('error', new Error('write EPIPE'))).toBe(true)
  }
  expect(Object.values(cluster.workers ?? {})).toEqual(workers)
  await stop()
  expect(Object.values(cluster.workers ?? {})).toEqual([])
})
