import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Rows that are deleted still take room until they are swept up, which nobody does here: a database is used so often. */
const mostUses = 60

/** A database, its schema as it was when it was new, and how many tests have had it. */
type TestDatabase = { name: string; schema: string; uses: number }

/** Those of this process that no test has. */
const free: TestDatabase[] = []

/**
 * A migrated, empty database for one test: one that an earlier test of this process has given back, or a new copy of the template.
 * To copy takes ten times as long as to empty.
 *
 * @param cluster the server's address, without a database name
 */
export async function takeDatabase(cluster: string): Promise<TestDatabase> {
  const used = free.pop()
  if (used) return { ...used, uses: used.uses + 1 }
  const name = `test_${randomBytes(8).toString('hex')}`
  await onDatabase(`${cluster}/postgres`, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template_shanyrak`),
  )
  return { name, schema: await onDatabase(`${cluster}/${name}`, readSchema), uses: 1 }
}

/**
 * Empties a database after its test, for another one. One that the test changed in more than its rows, or that has been used
 * often, is removed.
 */
export async function giveBackDatabase(cluster: string, used: TestDatabase): Promise<void> {
  const { name, uses } = used
  if (uses < mostUses && (await onDatabase(`${cluster}/${name}`, emptyLike(used)))) {
    free.push(used)
    return
  }
  await onDatabase(`${cluster}/postgres`, (client) =>
    client.query(`DROP DATABASE ${name} WITH (FORCE)`),
  )
}

/** @returns what empties it, and tells whether it is then as a new one */
function emptyLike({ schema }: TestDatabase) {
  return async (client: pg.Client): Promise<boolean> => {
    // Connections that are on their way out, and those that a killed process left behind.
    await client.query(`
      SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
    `)
    if ((await readSchema(client)) !== schema) return false
    // Legal facts refuse to be deleted, and others are referred to: this is the one place where neither counts. A table without a
    // page never had a row, and most have none: to plan and run a statement for each costs more than all else here.
    await client.query(`
      DO $$
      DECLARE each regclass;
      BEGIN
        SET LOCAL session_replication_role = replica;
        FOR each IN
          SELECT oid FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
        LOOP
          EXECUTE format('DELETE FROM %s', each);
        END LOOP;
      END $$
    `)
    return true
  }
}

/** Where PostgreSQL keeps what a test might change beside rows; the last is the account of migrations. */
const catalogues = [
  ...['pg_namespace', 'pg_class', 'pg_attribute', 'pg_attrdef', 'pg_index', 'pg_constraint'],
  ...['pg_trigger', 'pg_proc', 'pg_rewrite', 'drizzle.__drizzle_migrations'],
]

/** A mark of the schema: how many entries each catalogue has, and which transaction made its newest. */
async function readSchema(client: pg.Client): Promise<string> {
  const marks = catalogues.map(
    (each) => `SELECT concat_ws(' ', count(*), max(xmin::text::bigint)) AS mark FROM ${each}`,
  )
  const { rows } = await client.query<{ mark: string }>(marks.join(' UNION ALL '))
  return rows.map(({ mark }) => mark).join()
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
