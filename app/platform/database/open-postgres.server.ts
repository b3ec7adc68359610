import { drizzle } from 'drizzle-orm/node-postgres'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { applicationName } from './application-name'
import type { Database, DatabaseHandle, Work } from './database.server'
import type { Access } from './open-database.server'
import { takingTurns, type Turns } from './turns'

/**
 * How long a transaction that loses conflicts is run again before its error is let through, and how long a
 * connection is waited for, in milliseconds.
 */
const timeoutMs = 10_000

/**
 * Opens PostgreSQL: pooled connections, serializable transactions, run again on a conflict, and transactions that take
 * turns. Of one that is only read the server itself refuses every write (PostgreSQL 15 manual, 20.11).
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
  // The pool listens to idle ones alone. What a broken one was asked is rejected besides, and it is not used again.
  pool.on('connect', (client) => client.on('error', () => undefined))

  // The same for every transaction of a connection, so that what is prepared once stays so.
  const databases = new WeakMap<pg.PoolClient, Database>()
  function databaseOf(client: pg.PoolClient): Database {
    const database = databases.get(client) ?? asDatabase(drizzle({ client }))
    databases.set(client, database)
    return database
  }

  /** @param begin statements of one round trip, which may wait for turns. */
  async function attempt<T>(client: pg.PoolClient, begin: string, work: Work<T>): Promise<T> {
    await client.query(begin)
    const result = await work(databaseOf(client))
    await client.query('COMMIT')
    return result
  }

  /** Turns are taken before the transaction, whose first statement decides what it sees. */
  async function attemptSerializable<T>(work: Work<T>, turns: Turns): Promise<T> {
    const taking = takingTurns(turns, '')
    return withClient(async (client) => {
      if (taking) await client.query(taking)
      return attempt(client, 'BEGIN ISOLATION LEVEL SERIALIZABLE', work)
    }, taking && 'SELECT pg_advisory_unlock_all()')
  }

  /** Each statement sees what was committed before it, hence whatever was done in an earlier turn. */
  function attemptInTurn<T>(work: Work<T>, turns: Turns): Promise<T> {
    const begin = ['BEGIN ISOLATION LEVEL READ COMMITTED', takingTurns(turns, '_xact')]
    return withClient((client) => attempt(client, begin.filter(Boolean).join('; '), work), null)
  }

  /** @param end gives back what the connection took for longer than a transaction. */
  async function withClient<T>(
    use: (client: pg.PoolClient) => Promise<T>,
    end: string | null,
  ): Promise<T> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await use(client)
    } catch (error) {
      broken = await failureOf(client.query('ROLLBACK'))
      throw error
    } finally {
      if (end && !broken) broken = await failureOf(client.query(end))
      client.release(broken)
    }
  }

  async function untilNoConflict<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + timeoutMs
    for (let round = 0; ; round++) {
      try {
        return await attempt()
      } catch (error) {
        if (performance.now() > deadline || !isConflict(error)) throw error
      }
      // Rivals that wait for random times meet less often the next time.
      await pause(Math.random() * Math.min(200, 2 ** round))
    }
  }

  return {
    read: asDatabase(drizzle({ client: pool })),
    transaction: (work, turns = {}) => untilNoConflict(() => attemptSerializable(work, turns)),
    transactionInTurn: (turns, work) => untilNoConflict(() => attemptInTurn(work, turns)),
    async ping() {
      await pool.query('SELECT 1')
    },
    async close() {
      await pool.end()
    },
  }
}

async function failureOf(promise: Promise<unknown>): Promise<Error | undefined> {
  return promise.then(
    () => undefined,
    (failure: Error) => failure,
  )
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
