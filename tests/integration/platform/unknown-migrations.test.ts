import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { DatabaseConfig } from '../../../app/platform/config/config.server'
import {
  migrate,
  NewerDatabaseError,
  readMigrationState,
  UnreleasedDatabaseError,
} from '../../../db/migrate'
import { databasePrint } from '../../support/database-print'
import { freshDatabaseConfig } from '../../support/fresh-database'

/** Notes in a database that a migration of that instant was applied to it. */
async function noteMigration(config: DatabaseConfig, instant: number): Promise<void> {
  if (config.engine === 'sqlite') {
    const client = new SqliteClient(config.file)
    client
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run('unknown', instant)
    client.close()
    return
  }
  const client = new pg.Client({ connectionString: config.url })
  await client.connect()
  await client.query(
    'INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)',
    ['unknown', instant],
  )
  await client.end()
}

test.each([
  ['of a newer version', Date.parse('2100-01-01'), NewerDatabaseError],
  ['from before the first release', Date.parse('2026-11-21'), UnreleasedDatabaseError],
])('a database %s is refused, and nothing of it is changed', async (_, instant, refusal) => {
  const config = await freshDatabaseConfig()
  await noteMigration(config, instant)
  const before = await databasePrint(config)
  await expect(migrate(config, 'db/migrations')).rejects.toThrow(refusal)
  await expect(readMigrationState(config, 'db/migrations')).rejects.toThrow(refusal)
  expect(await databasePrint(config)).toEqual(before)
})

test('a database of this release has nothing pending', async () => {
  const config = await freshDatabaseConfig()
  const { applied, pending } = await readMigrationState(config, 'db/migrations')
  expect([applied.length > 0, pending]).toEqual([true, 0])
})
