import { drizzle } from 'drizzle-orm/node-postgres'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { applicationName } from './application-name'
import type { Database, DatabaseHandle } from './database.server'
import type { Access } from './open-database.server'

/**
 * How long a transaction that loses conflicts is run again before its error is let through, and how long a
 * connection is waited for, in milliseconds.
 */
const timeoutMs = 10_000

/**
 * Opens PostgreSQL: pooled connections, serializable transactions, run again on a conflict. Of one that is only read
 * the server itself refuses every write (PostgreSQL 15 manual, 20.11).
 */
export function openPostgres(url: string, access: Access = 'writes'): DatabaseHandle {
  const pool = new pg.Pool({
    connectionString: url,
    ...(access === 'reads' && { options: '-c default_transaction_read_only=on' }),
    max: 10,
    application_name: applicationName,
    connectionTimeoutMillis: timeoutMs,
    // A lock that another process holds is waited for as long, and no longer.
    lock_timeout: timeoutMs,
  })
  // An idle connection that breaks is replaced at the next use; without a listener it ends the process.
  pool.on('error', () => undefined)

  // The same for every transaction of a connection, so that what is prepared once stays so.
  const databases = new WeakMap<pg.PoolClient, Database>()
  function databaseOf(client: pg.PoolClient): Database {
    const database = databases.get(client) ?? asDatabase(drizzle({ client }))
    databases.set(client, database)
    return database
  }

  async function attempt<T>(work: (tx: Database) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
      const result = await work(databaseOf(client))
      await client.query('COMMIT')
      client.release()
      return result
    } catch (error) {
      const broken = await client.query('ROLLBACK').then(
        () => undefined,
        (failure: Error) => failure,
      )
      client.release(broken)
      throw error
    }
  }

  return {
    read: asDatabase(drizzle({ client: pool })),
    async transaction(work) {
      const deadline = performance.now() + timeoutMs
      for (let round = 0; ; round++) {
        try {
          return await attempt(work)
        } catch (error) {
          if (performance.now() > deadline || !isConflict(error)) throw error
        }
        // Rivals that wait for random times meet less often the next time.
        await pause(Math.random() * Math.min(200, 2 ** round))
      }
    },
    async ping() {
      await pool.query('SELECT 1')
    },
    async close() {
      await pool.end()
    },
  }
}

/** The query builders agree in everything that db/columns.ts allows; see docs/decisions/002. */
function asDatabase(database: unknown): Database {
  return database as Database
}

/**
 * Whether PostgreSQL asks for the transaction to be run again: serialization failure 40001, deadlock
 * 40P01 (PostgreSQL 15 manual, 13.5).
 */
function isConflict(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === '40001' || at.code === '40P01')) return true
  }
  return false
}
