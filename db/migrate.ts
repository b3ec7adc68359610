import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConfig } from '../app/platform/config/config.server'

/** Thrown when the database was migrated by a newer release than this one. Nothing was touched. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
  constructor() {
    super(
      'The database was made by a newer version of Shanyrak than this one. ' +
        'Nothing was changed. Start the newer version, or restore a backup made with this one.',
    )
  }
}

type Journal = { entries: { when: number; tag: string }[] }

function readJournal(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
}

/**
 * Brings a database to this release's schema. Each engine runs its pending migrations in one transaction.
 *
 * @param migrationsDir the folder that holds `sqlite/` and `postgres/`.
 * @returns how many migrations were applied.
 * @throws NewerDatabaseError when the database knows a migration that this release does not.
 */
export async function migrate(config: DatabaseConfig, migrationsDir: string): Promise<number> {
  return config.engine === 'postgres'
    ? migratePostgres(config.url, join(migrationsDir, 'postgres'))
    : migrateSqlite(config.file, join(migrationsDir, 'sqlite'))
}

async function migrateSqlite(file: string, migrationsFolder: string): Promise<number> {
  const { default: SqliteClient } = await import('better-sqlite3')
  const { drizzle } = await import('drizzle-orm/better-sqlite3')
  const { migrate: apply } = await import('drizzle-orm/better-sqlite3/migrator')
  const client = new SqliteClient(file, { timeout: 5_000 })
  try {
    const exists = client
      .prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`)
      .get()
    const applied = exists
      ? client
          .prepare<[], { created_at: number }>('SELECT created_at FROM __drizzle_migrations')
          .all()
      : []
    const pending = pendingAfter(
      applied.map((row) => Number(row.created_at)),
      readJournal(migrationsFolder),
    )
    if (pending === 0) return 0
    client.pragma('journal_mode = WAL')
    apply(drizzle({ client }), { migrationsFolder })
    return pending
  } finally {
    client.close()
  }
}

async function migratePostgres(url: string, migrationsFolder: string): Promise<number> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate: apply } = await import('drizzle-orm/node-postgres/migrator')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two servers that start at once migrate one after the other.
    await client.query(`SELECT pg_advisory_lock(hashtext('shanyrak.migrate'))`)
    const { rows: exists } = await client.query(
      `SELECT to_regclass('drizzle.__drizzle_migrations') AS found`,
    )
    const { rows: applied } = exists[0].found
      ? await client.query('SELECT created_at FROM drizzle.__drizzle_migrations')
      : { rows: [] }
    const pending = pendingAfter(
      applied.map((row) => Number(row.created_at)),
      readJournal(migrationsFolder),
    )
    if (pending > 0) await apply(drizzle({ client }), { migrationsFolder })
    return pending
  } finally {
    await client.end()
  }
}

/** How many migrations of the journal are still to be applied. */
function pendingAfter(applied: number[], journal: Journal): number {
  const known = new Set(journal.entries.map((entry) => entry.when))
  if (applied.some((when) => !known.has(when))) throw new NewerDatabaseError()
  return journal.entries.length - applied.length
}
