import SqliteClient from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, DatabaseHandle, Work } from './database.server'
import { keepStatements } from './keep-statements'
import { openToRead } from './open-to-read'
import { shareCommits } from './share-commits'

/**
 * How long a transaction waits for another process to finish its own, in milliseconds, from when it was asked for: those that
 * wait behind each other here wait together, and not one after the other.
 */
const timeoutMs = 10_000

/** How long a read waits for another process, in milliseconds. It holds up everybody, and readers of a WAL hardly ever wait. */
const readTimeoutMs = 50

/**
 * Opens an SQLite file: one connection that writes, behind a queue whose waiters share a commit, and one that only reads.
 * Durable: WAL with `synchronous=FULL`, so that a committed transaction survives a power cut.
 */
export function openSqlite(file: string): DatabaseHandle {
  const writer = new SqliteClient(file, { timeout: 0 })
  configureWriter(writer)
  const reader = openReader(file)
  const tx: Database = drizzle({ client: keepStatements(writer) })
  const begin = writer.prepare('BEGIN IMMEDIATE')
  const line = shareCommits(writer, tx, (deadline) => untilFree(() => begin.run(), deadline))
  const transaction = <T>(work: Work<T>) => line.ask(work, performance.now() + timeoutMs)

  return {
    read: drizzle({ client: keepStatements(reader) }),
    transaction,
    transactionInTurn: (_turns, work) => transaction(work),
    async ping() {
      reader.prepare('SELECT 1').get()
    },
    async close() {
      await line.settled()
      reader.close()
      writer.close()
    },
  }
}

/** Opens an SQLite file for reading alone, wherever it lies: there is no connection that could write. A transaction is refused. */
export function openSqliteToRead(file: string): DatabaseHandle {
  const reader = openToRead(file, readTimeoutMs)
  const refuse = () => Promise.reject(new Error('the database was opened for reading'))
  return {
    read: drizzle({ client: keepStatements(reader) }),
    transaction: refuse,
    transactionInTurn: refuse,
    async ping() {
      reader.prepare('SELECT 1').get()
    },
    async close() {
      reader.close()
    },
  }
}

function openReader(file: string): SqliteClient.Database {
  const reader = new SqliteClient(file, { readonly: true, timeout: readTimeoutMs })
  reader.pragma('mmap_size = 67108864')
  return reader
}

function configureWriter(writer: SqliteClient.Database) {
  writer.pragma('busy_timeout = 5000')
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  // From here on the queue waits without blocking the process; see untilFree.
  writer.pragma('busy_timeout = 0')
}

/** Repeats `begin` while another process holds the write lock; it is tried once at least. Throws SQLITE_BUSY past the deadline. */
async function untilFree(begin: () => void, deadline: number): Promise<void> {
  for (;;) {
    try {
      return begin()
    } catch (error) {
      const busy = error instanceof SqliteClient.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > deadline) throw error
    }
    await pause(1 + Math.random() * 4)
  }
}
