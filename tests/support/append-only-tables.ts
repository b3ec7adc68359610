import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import type { Services } from '../../app/context'

/** The tables whose rows the database itself lets nobody delete. */
export async function listAppendOnly({ config: { database } }: Services): Promise<string[]> {
  if (database.engine === 'postgres') {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers
       WHERE trigger_schema = 'public' AND event_manipulation = 'DELETE' ORDER BY 1`,
    )
    await client.end()
    return rows.map(({ name }) => name)
  }
  const client = new SqliteClient(database.file, { readonly: true })
  const tables = client
    .prepare<[], string>(
      `SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%' ORDER BY 1`,
    )
    .pluck()
    .all()
  client.close()
  return tables
}
