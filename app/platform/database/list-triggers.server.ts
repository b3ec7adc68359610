import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Engine } from '../config/engine'
import type { Database } from './database.server'
import { parsePostgresTrigger, plain, readPostgresTriggers, type Trigger } from './trigger'

/**
 * The triggers that the migrations of this release make. Those of SQLite are read from a new database in memory; for
 * PostgreSQL, where nothing may be made to look, from the text of the migrations.
 *
 * @param migrationsDir the folder that holds `sqlite/` and `postgres/`.
 */
export async function listMadeTriggers(engine: Engine, migrationsDir: string): Promise<Trigger[]> {
  const migrations = readMigrationFiles({ migrationsFolder: join(migrationsDir, engine) })
  const statements = migrations.flatMap((migration) => migration.sql)
  if (engine === 'postgres') return readPostgresTriggers(statements)
  const { default: SqliteClient } = await import('better-sqlite3')
  const client = new SqliteClient(':memory:')
  try {
    client.pragma('foreign_keys = OFF')
    for (const statement of statements) client.exec(statement)
    return client
      .prepare<[], SqliteRow>(
        `SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'`,
      )
      .all()
      .map(fromSqlite)
  } finally {
    client.close()
  }
}

/** The triggers that stand in a database. */
export function listStandingTriggers(db: Database, engine: Engine): Promise<Trigger[]> {
  return engine === 'postgres' ? listInPostgres(db) : listInSqlite(db)
}

type SqliteRow = { name: string; tbl_name: string; sql: string }

function fromSqlite({ name, tbl_name, sql: text }: SqliteRow): Trigger {
  return { name, table: tbl_name, does: plain(text), isEnabled: true }
}

async function listInSqlite(db: Database): Promise<Trigger[]> {
  const rows = await db
    .select({
      name: sql<string>`name`,
      tbl_name: sql<string>`tbl_name`,
      sql: sql<string>`sql`,
    })
    .from(sql`sqlite_master`)
    .where(sql`type = 'trigger'`)
  return rows.map(fromSqlite)
}

/**
 * One is asked when it fires always, or in ordinary sessions and these are ordinary (PostgreSQL 15 manual, ALTER TABLE and
 * session_replication_role, which can be set for a whole database).
 */
async function listInPostgres(db: Database): Promise<Trigger[]> {
  const rows = await db
    .select({
      name: sql<string>`t.tgname::text`,
      table: sql<string>`c.relname::text`,
      text: sql<string>`pg_get_triggerdef(t.oid)`,
      body: sql<string>`p.prosrc`,
      isEnabled: sql<boolean>`t.tgenabled = 'A'
        or (t.tgenabled = 'O' and current_setting('session_replication_role') <> 'replica')`,
    })
    .from(sql`pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid`)
    .where(sql`not t.tgisinternal and c.relnamespace = 'public'::regnamespace`)
  return rows.map(({ name, table, text, body, isEnabled }) => {
    const does = parsePostgresTrigger(text, () => body)?.does ?? plain(text)
    return { name, table, does, isEnabled }
  })
}
