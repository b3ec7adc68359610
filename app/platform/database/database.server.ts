import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Turns } from './turns'

/** Drizzle's query builder on either engine, typed as SQLite's. Doors and data functions take it. */
export type Database = BetterSQLite3Database<Record<string, never>>

/** What is done in a transaction, by its own handle. */
export type Work<T> = (tx: Database) => Promise<T>

/** The database of a running process: where reads go, how writes are made, how it is closed. */
export type DatabaseHandle = {
  /** For reading only: on SQLite a write through it fails at once. */
  read: Database
  /**
   * Runs `work` in one transaction: all of it happens, or none when it throws. Transactions see each
   * other as if they ran one after another. Nothing but `tx` may be awaited inside, and `work` may be
   * run again after a conflict, so it must have no other effect.
   *
   * @param turns are waited for before it begins, where it meets transactions of `transactionInTurn`.
   */
  transaction: <T>(work: Work<T>, turns?: Turns) => Promise<T>
  /**
   * Runs `work` as `transaction` does, but waits for its turns instead of being run again. On PostgreSQL only transactions
   * that name a turn of it see it as if one ran after the other; of whatever else it reads it sees what is committed at
   * that moment. So it is for work that many do at once and whose facts all stand behind a turn
   * (docs/decisions/002).
   */
  transactionInTurn: <T>(turns: Turns, work: Work<T>) => Promise<T>
  /** Resolves when the database answers; rejects otherwise. */
  ping: () => Promise<void>
  close: () => Promise<void>
}
