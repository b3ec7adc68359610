import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import {
  checkContentApart,
  readContentApart,
} from '../../../app/authoring/check-content-apart.server'
import { checkContentTask } from '../../../app/authoring/check-content-task'
import { compileContent } from '../../../app/authoring/compile-content.server'
import { readContent } from '../../../app/authoring/read-content.server'
import { readFolder } from '../../../app/authoring/read-folder.server'
import { bundleThread } from '../../../app/platform/launch/bundle-thread.mjs'
import { openThreads, type Threads } from '../../../app/platform/work/open-threads.server'

mkdirSync('node_modules/.cache', { recursive: true })
const folder = mkdtempSync('node_modules/.cache/thread-')
const threads = openThreads(await bundleThread(folder))
afterAll(async () => {
  await threads.close()
  rmSync(folder, { recursive: true })
})

const sample = 'tests/support/content'

test('a folder that is read in a thread reads as it does here, pictures included', async () => {
  const taken = await readFolder(sample)
  const apart = await readContentApart(threads, taken)
  const here = await readContent(taken)
  if (!apart.content || !here.content) throw new Error('the sample has a problem')
  expect(compileContent(apart.content)).toEqual(compileContent(here.content))
  expect(apart.content.tables).toEqual(here.content.tables)
  expect(await checkContentApart(threads, sample)).toEqual({ problems: [], remarks: [] })
  expect(threads.counts(checkContentTask.lane)).toEqual({ done: 2, failed: 0, gaveUp: 0 })
})

test('a check that does not end in time is a problem of the file that it was at', async () => {
  const hasty: Threads = {
    ...threads,
    run: (task, given, client) => threads.run({ ...task, timeoutMs: 1 }, given, client),
  }
  const { problems } = await checkContentApart(hasty, sample)
  expect(problems).toEqual([
    {
      file: expect.stringContaining(sample),
      line: 1,
      column: 1,
      message: 'takes too much time to check; make it shorter and plainer',
    },
  ])
})
