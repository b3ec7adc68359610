import { defineConfig } from 'vitest/config'
import { keepScratchInMemory } from './support/scratch-in-memory'

keepScratchInMemory()

const root = new URL('..', import.meta.url).pathname

/** Unit tests, the architecture and conformance once; what touches the database once on each engine. */
export default defineConfig({
  root,
  test: {
    // Long enough for a machine that does other things beside; only work that grows without bound needs longer.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both cores, and each takes the modules of the site apart once: a test has a database, services and a clock of its own,
    // so that files share nothing that one of them changes.
    maxWorkers: 2,
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
