import { defineConfig } from '@playwright/test'
import { findBrowser } from './find-browser.mjs'
import { keepScratchInMemory } from './support/scratch-in-memory'

keepScratchInMemory()

/** How the browser is started. The site alone is tested: no sandbox inside a container, and no calls home. */
export const launchOptions = {
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
}

/** The stories, in Debian's Chromium, against the built site; see e2e/site.ts. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/publish-content.ts',
  outputDir: '../test-results/e2e',
  // Pictures that were accepted: those of the gallery (development.spec.ts) alone.
  snapshotPathTemplate: '{testDir}/gallery/{arg}{ext}',
  fullyParallel: false,
  // One more than there are cores: a story waits now for its browser, now for its server.
  workers: 3,
  // Twice what the longest took, of those that do not say more themselves, on a machine with ten times as much to do as it has cores.
  timeout: 480_000,
  // What is waited for comes within a second, and on a machine with much else to do within many.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    locale: 'en',
    // Whoever waits for what never comes says what it was, and does not wait as long as the whole story may take.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Recording each step costs more than many steps do: what failed is recorded when it is run again (tests/run.mjs).
    trace: 'off',
    launchOptions,
  },
})
