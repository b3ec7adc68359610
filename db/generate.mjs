import { spawnSync } from 'node:child_process'

/*
 * Writes the migrations that lead from the last ones to the schema as it is now, for both engines.
 * Usage: npm run db:generate -- --name what-changes [--custom]
 */
const engines = ['file:unused.db', 'postgres://unused']

for (const DATABASE_URL of engines) {
  const { status } = spawnSync(
    'npx',
    ['drizzle-kit', 'generate', '--config', 'db/drizzle.config.ts', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, DATABASE_URL } },
  )
  if (status !== 0) process.exit(status ?? 1)
}
