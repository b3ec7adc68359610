import { join } from 'node:path'
import type { Database as SqliteDatabase } from 'better-sqlite3'
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator'
import type { Client as PostgresClient } from 'pg'
import type { DatabaseConfig } from '../app/platform/config/config.server'
import { StartFault } from '../app/platform/launch/start-fault'

/** Thrown when the database was migrated by a newer release than this one. Nothing was touched. */
export class NewerDatabaseError extends StartFault {
  override name = 'NewerDatabaseError'
  constructor() {
    super(
      'The database was made by a newer version of Shanyrak than this one. ' +
        'Nothing was changed. Start the newer version, or restore a backup made with this one.',
    )
  }
}

/** Thrown when the database was made before the tables were set down anew for the first release. Nothing was touched. */
export class UnreleasedDatabaseError extends StartFault {
  override name = 'UnreleasedDatabaseError'
  constructor() {
    super(
      'The database was made by Shanyrak as it was before its first release, and its tables are not carried over. ' +
        'Nothing was changed. Name an empty database, or start the version that made this one.',
    )
  }
}

/** How long to wait for another process that holds the database, in milliseconds. */
const timeoutMs = 5_000

/**
 * Brings a database to this release's schema: all pending migrations in one transaction, or none. Two
 * processes that start at once migrate one after the other. The tables of drizzle-kit's own migrator are
 * kept, so that its tools work on the database too.
 *
 * @param migrationsDir the folder that holds `sqlite/` and `postgres/`.
 * @returns how many migrations were applied.
 * @throws NewerDatabaseError when the database knows a migration that this release does not; UnreleasedDatabaseError
 *   when it knows one from before the first release; the engine's own error when the database is locked, full or out of
 *   reach. Nothing was changed then.
 */
export async function migrate(config: DatabaseConfig, migrationsDir: string): Promise<number> {
  return config.engine === 'postgres'
    ? migratePostgres(config.url, join(migrationsDir, 'postgres'))
    : migrateSqlite(config.file, join(migrationsDir, 'sqlite'))
}

/** What a database knows of migrations: those applied, by their instants, and how many are still to be. */
export type MigrationState = { applied: number[]; pending: number }

/**
 * Looks at a database without changing it.
 *
 * @throws NewerDatabaseError and UnreleasedDatabaseError as migrate; the engine's error when there is no such database.
 */
export async function readMigrationState(
  config: DatabaseConfig,
  migrationsDir: string,
): Promise<MigrationState> {
  const migrations = readMigrationFiles({ migrationsFolder: join(migrationsDir, config.engine) })
  const applied =
    config.engine === 'postgres'
      ? await readAppliedPostgres(config.url)
      : await readAppliedSqlite(config.file)
  return { applied, pending: pendingOf(migrations, applied).length }
}

/** @throws NewerDatabaseError or UnreleasedDatabaseError when one of these migrations is not of this release. */
export function refuseUnknown(config: DatabaseConfig, applied: number[], migrationsDir: string) {
  pendingOf(readMigrationFiles({ migrationsFolder: join(migrationsDir, config.engine) }), applied)
}

async function readAppliedSqlite(file: string): Promise<number[]> {
  const { openToRead } = await import('../app/platform/database/open-to-read')
  const client = openToRead(file, timeoutMs)
  try {
    return appliedSqlite(client)
  } finally {
    client.close()
  }
}

function appliedSqlite(client: SqliteDatabase): number[] {
  const begun = client
    .prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`)
    .get()
  if (!begun) return []
  const rows = client.prepare<[], number>('SELECT created_at FROM __drizzle_migrations')
  return rows.pluck().all().map(Number)
}

async function readAppliedPostgres(url: string): Promise<number[]> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2 * timeoutMs })
  // When the connection breaks, what was asked of it is rejected besides.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await appliedPostgres(client)
  } finally {
    await client.end()
  }
}

async function appliedPostgres(client: PostgresClient): Promise<number[]> {
  const { rows: begun } = await client.query(
    `SELECT to_regclass('drizzle.__drizzle_migrations') AS found`,
  )
  if (!begun[0].found) return []
  const { rows } = await client.query('SELECT created_at FROM drizzle.__drizzle_migrations')
  return rows.map((row) => Number(row.created_at))
}

async function migrateSqlite(file: string, migrationsFolder: string): Promise<number> {
  const { default: SqliteClient } = await import('better-sqlite3')
  const migrations = readMigrationFiles({ migrationsFolder })
  const client = new SqliteClient(file, { timeout: timeoutMs })
  try {
    // A newer database is refused before anything of it changes, its journal mode included.
    pendingOf(migrations, appliedSqlite(client))
    client.pragma('journal_mode = WAL')
    // Migrations that make a table anew need this; it has no effect inside a transaction.
    client.pragma('foreign_keys = OFF')
    // Also when nothing is pending: a database that cannot be locked cannot be written either.
    client.exec('BEGIN IMMEDIATE')
    try {
      const pending = pendingOf(migrations, appliedSqlite(client))
      client.exec(
        'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
      )
      const note = client.prepare(
        'INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)',
      )
      for (const { sql, hash, folderMillis } of pending) {
        for (const statement of sql) client.exec(statement)
        note.run(hash, folderMillis)
      }
      client.exec('COMMIT')
      return pending.length
    } catch (fault) {
      if (client.inTransaction) client.exec('ROLLBACK')
      throw fault
    }
  } finally {
    client.close()
  }
}

async function migratePostgres(url: string, migrationsFolder: string): Promise<number> {
  const { default: pg } = await import('pg')
  const migrations = readMigrationFiles({ migrationsFolder })
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2 * timeoutMs })
  // When the connection breaks, what was asked of it is rejected besides.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`SET lock_timeout = ${timeoutMs}`)
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('shanyrak.migrate'))`)
    const pending = pendingOf(migrations, await appliedPostgres(client))
    if (pending.length > 0) {
      await client.query('CREATE SCHEMA IF NOT EXISTS drizzle')
      await client.query(
        'CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)',
      )
    }
    for (const { sql, hash, folderMillis } of pending) {
      for (const statement of sql) await client.query(statement)
      await client.query(
        'INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)',
        [hash, folderMillis],
      )
    }
    await client.query('COMMIT')
    return pending.length
  } finally {
    // Whatever was not committed is rolled back by the server.
    await client.end()
  }
}

/** The migrations of this release that are still to be applied. */
function pendingOf(migrations: MigrationMeta[], applied: number[]): MigrationMeta[] {
  const known = new Set(migrations.map((migration) => migration.folderMillis))
  const unknown = applied.filter((when) => !known.has(when))
  if (unknown.some((when) => when < Math.min(...known))) throw new UnreleasedDatabaseError()
  if (unknown.length > 0) throw new NewerDatabaseError()
  const done = new Set(applied)
  return migrations.filter((migration) => !done.has(migration.folderMillis))
}
