import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import type { Services } from '../../app/context'

/** A trigger as it stands, with the statement that makes it and the one that takes it away. */
type StandingTrigger = { name: string; table: string; create: string; drop: string }

/** Runs statements without parameters as whoever owns the database can, triggers and foreign keys being asked. */
export async function asOwner(
  { config: { database } }: Pick<Services, 'config'>,
  statements: string[],
): Promise<void> {
  if (database.engine === 'postgres') {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
    return
  }
  const client = new SqliteClient(database.file, { timeout: 5_000 })
  try {
    for (const statement of statements) client.exec(statement)
  } finally {
    client.close()
  }
}

/** Every trigger that stands in the database. */
export async function listTriggersOf({
  config: { database },
}: Pick<Services, 'config'>): Promise<StandingTrigger[]> {
  if (database.engine === 'postgres') {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<StandingTrigger>(
      `SELECT tgname AS name, tgrelid::regclass::text AS "table", pg_get_triggerdef(oid) AS "create",
         format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS "drop"
       FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
    )
    await client.end()
    return rows
  }
  const client = new SqliteClient(database.file, { readonly: true })
  const rows = client
    .prepare<[], StandingTrigger>(
      `SELECT name, tbl_name AS "table", sql AS "create", 'DROP TRIGGER ' || name AS "drop"
       FROM sqlite_master WHERE type = 'trigger' ORDER BY 1`,
    )
    .all()
  client.close()
  return rows
}
