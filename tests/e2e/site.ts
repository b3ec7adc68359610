import { test as base } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { moveClock, type MovedClock } from '../support/move-clock'
import { copyPublished, storyContent } from './publish-content'
import { startRealServer, type RealServer } from '../support/real-server'

/** A site whose clock a test may move on, since lessons take their time. */
export type MovedSite = RealServer & { clock: MovedClock }

/** Tests of the whole site. Each worker has a server and data of its own; its tests share them. */
export const test = base.extend<object, { site: MovedSite }>({
  site: [
    async ({}, use) => {
      const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-clock-'))
      const clock = moveClock(join(scratch, 'offset'))
      const DATA_DIR = join(scratch, 'data')
      copyPublished(DATA_DIR)
      const site = await startRealServer({
        ...clock.settings,
        DATA_DIR,
        CONTENT_DIR: storyContent(),
      })
      await use({ ...site, clock })
      await site.stop()
      rmSync(scratch, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
})

export { expect } from '@playwright/test'
