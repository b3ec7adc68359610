import { createHash } from 'node:crypto'
import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import type { DatabaseConfig } from '../../app/platform/config/config.server'

/** Every row of every table, as a hash of each table: what differs between two of these was written. */
export async function databasePrint(config: DatabaseConfig): Promise<Record<string, string>> {
  const tables = Object.entries(await databaseRows(config))
  return Object.fromEntries(tables.map(([table, rows]) => [table, hash(rows)]))
}

/** Every row of every table, as JSON. */
export async function databaseRows(config: DatabaseConfig): Promise<Record<string, string[]>> {
  return config.engine === 'postgres' ? readPostgres(config.url) : readSqlite(config.file)
}

function readSqlite(file: string): Record<string, string[]> {
  const client = new SqliteClient(file, { readonly: true })
  const tables = client
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const read = tables.map((table) => {
    const rows = client.prepare(`SELECT * FROM "${table}"`).all()
    return [table, rows.map((row) => JSON.stringify(row))] as const
  })
  client.close()
  return Object.fromEntries(read)
}

async function readPostgres(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  const read: [string, string[]][] = []
  for (const { name } of rows) {
    const { rows: all } = await client.query(`SELECT * FROM "${name}"`)
    read.push([name, all.map((row) => JSON.stringify(row))])
  }
  await client.end()
  return Object.fromEntries(read)
}

function hash(rows: string[]): string {
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex')
}
