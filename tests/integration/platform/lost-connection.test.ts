import { sql, type SQL } from 'drizzle-orm'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { engine } from '../../../app/platform/config/engine'
import type { Database } from '../../../app/platform/database/database.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { busyOf } from '../../../app/platform/work/busy'
import { freshDatabaseConfig } from '../../support/fresh-database'

/** Asks PostgreSQL itself, within a transaction. */
async function ask(tx: Database, query: SQL): Promise<{ rows: { pid: number }[] }> {
  if (!('execute' in tx) || typeof tx.execute !== 'function') {
    throw new Error('PostgreSQL is needed')
  }
  return tx.execute(query)
}

/** What nobody has caught: outside a test it ends the process. */
function noteUncaught(): unknown[] {
  const uncaught: unknown[] = []
  const note = (fault: unknown) => void uncaught.push(fault)
  process.on('uncaughtException', note)
  onTestFinished(() => void process.off('uncaughtException', note))
  return uncaught
}

test.runIf(engine === 'postgres')(
  'a connection that is lost in a transaction ends that transaction, and neither the process nor the next one',
  async () => {
    const config = await freshDatabaseConfig()
    if (config.engine !== 'postgres') throw new Error('PostgreSQL is needed')
    const database = await openDatabase(config)
    const other = new pg.Client({ connectionString: config.url })
    await other.connect()
    onTestFinished(async () => {
      await other.end()
      await database.close()
    })
    const uncaught = noteUncaught()

    /** Ends the connection of a transaction, and waits until the server is rid of it. */
    async function cut(tx: Database) {
      const { rows } = await ask(tx, sql`SELECT pg_backend_pid() AS pid`)
      await other.query('SELECT pg_terminate_backend($1, 10000)', [rows[0]?.pid])
    }
    const moments: ((tx: Database) => Promise<unknown>)[] = [
      (tx) => ask(tx, sql`SELECT pg_terminate_backend(pg_backend_pid())`),
      async (tx) => {
        await cut(tx)
        return ask(tx, sql`SELECT 1`)
      },
      async (tx) => {
        const sleeping = ask(tx, sql`SELECT pg_sleep(60)`)
        sleeping.catch(() => undefined)
        const asleep = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()`
        await expect.poll(async () => (await other.query(asleep)).rowCount).toBe(1)
        const { rows } = await other.query(asleep)
        await other.query('SELECT pg_terminate_backend($1, 10000)', [rows[0].pid])
        return sleeping
      },
    ]
    for (const work of moments) {
      const fault = await database.transaction(work).catch((error: unknown) => error)
      expect(busyOf(fault)?.message).toBe('the database does not answer')
      const next = database.transaction((tx) => ask(tx, sql`SELECT 1 AS pid`))
      expect((await next).rows).toEqual([{ pid: 1 }])
    }
    expect(uncaught).toEqual([])
  },
)
