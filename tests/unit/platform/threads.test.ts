import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { bundleThread } from '../../../app/platform/launch/bundle-thread.mjs'
import { openThreads } from '../../../app/platform/work/open-threads.server'
import { double, endless, failing, hoarding } from '../../support/thread-tasks'

mkdirSync('node_modules/.cache', { recursive: true })
const folder = mkdtempSync('node_modules/.cache/thread-')
const threads = openThreads(await bundleThread(folder, 'tests/support/thread-main.ts'))
afterAll(async () => {
  await threads.close()
  rmSync(folder, { recursive: true })
})

test('a task is done in a thread, and counted', async () => {
  expect(await threads.run(double, 21, 'a')).toEqual({ kind: 'done', made: 42 })
  expect(threads.counts(double.lane)).toEqual({ done: 1, failed: 0, gaveUp: 0 })
})

test('a task without end is ended, says what it was at, and does not keep the next from its turn', async () => {
  const [endlessly, next] = await Promise.all([
    threads.run(endless, null, 'a'),
    threads.run(double, 4, 'b'),
  ])
  expect(endlessly).toEqual({ kind: 'gave-up', why: 'time', at: 'the third page' })
  expect(next).toEqual({ kind: 'done', made: 8 })
})

test('a task that takes all memory is ended, and the process goes on', async () => {
  expect(await threads.run(hoarding, null, 'a')).toMatchObject({ kind: 'gave-up', why: 'memory' })
  expect(await threads.run(double, 3, 'a')).toEqual({ kind: 'done', made: 6 })
})

test('what failed in a thread fails for whoever asked, and the thread goes on', async () => {
  await expect(threads.run(failing, null, 'a')).rejects.toThrow('it broke')
  expect(await threads.run(double, 5, 'a')).toEqual({ kind: 'done', made: 10 })
})

test('threads that were closed are begun again when there is work', async () => {
  await threads.close()
  expect(await threads.run(double, 1, 'a')).toEqual({ kind: 'done', made: 2 })
})
