import { defineConfig, type Plugin } from 'vitest/config'
import { keepScratchInMemory } from './support/scratch-in-memory'

keepScratchInMemory()

const root = new URL('..', import.meta.url).pathname

/**
 * Packages load what they load on the site. The runner asks for what some keep for `development`, such as the reader of Markdown,
 * whose program for that asserts and notes each step.
 */
const asOnSite: Plugin = {
  name: 'as-on-site',
  configResolved({ ssr, environments }) {
    const resolve = [ssr.resolve, ...Object.values(environments).map((each) => each.resolve)]
    for (const each of resolve) {
      if (!each?.conditions) continue
      each.conditions = each.conditions.filter((name) => !name.includes('development'))
    }
  },
}

/** Unit tests, the architecture and conformance once; what touches the database once on each engine. */
export default defineConfig({
  root,
  plugins: [asOnSite],
  test: {
    // Long enough for a machine that does other things beside; only work that grows without bound needs longer.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than there are cores, for a test waits now for a server that it started, now for a database. Each takes the
    // modules of the site apart once: a test has a database, services and a clock of its own, so that files share nothing
    // that one of them changes.
    maxWorkers: 3,
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/{unit,architecture}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['tests/conformance/*.test.ts'],
          globalSetup: ['tests/support/sqlite-template.ts'],
          env: { DATABASE_URL: 'file:unused.db' },
        },
      },
      ...(['sqlite', 'postgres'] as const).map((engine) => ({
        extends: true as const,
        test: {
          name: engine,
          include: ['tests/{integration,pages}/**/*.test.{ts,tsx}'],
          globalSetup: [`tests/support/${engine}-template.ts`],
          env: { DATABASE_URL: engine === 'postgres' ? 'postgres://unused' : 'file:unused.db' },
        },
      })),
    ],
  },
})
