import { defineConfig } from '@playwright/test'
import { keepScratchInMemory } from './support/scratch-in-memory'

keepScratchInMemory()

/** How the browser is started. The site alone is tested: no sandbox inside a container, and no calls home. */
export const launchOptions = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
}

/** The stories, in Debian's Chromium, against the built site; see e2e/site.ts. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  // Pictures that were accepted: those of the gallery (development.spec.ts) alone.
  snapshotPathTemplate: '{testDir}/gallery/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // What is waited for comes within a second, and on a machine with much else to do within many.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    locale: 'en',
    // Recording each step costs more than many steps do: what failed is recorded when it is run again (tests/run.mjs).
    trace: 'off',
    launchOptions,
  },
})
