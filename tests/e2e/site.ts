import { test as base } from '@playwright/test'
import { startRealServer, type RealServer } from '../support/real-server'

/** Tests of the whole site. Each worker has a server and data of its own; its tests share them. */
export const test = base.extend<object, { site: RealServer }>({
  site: [
    async ({}, use) => {
      const site = await startRealServer()
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
})

export { expect } from '@playwright/test'
