import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** Drizzle's query builder on either engine, typed as SQLite's. Doors and data functions take it. */
export type Database = BetterSQLite3Database<Record<string, never>>

/** The database of a running process: where reads go, how writes are made, how it is closed. */
export type DatabaseHandle = {
  /** For reading only: on SQLite a write through it fails at once. */
  read: Database
  /**
   * Runs `work` in one transaction: all of it happens, or none when it throws. Transactions see each
   * other as if they ran one after another. Nothing but `tx` may be awaited inside, and `work` may be
   * run again after a conflict, so it must have no other effect.
   */
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>
  /** Resolves when the database answers; rejects otherwise. */
  ping: () => Promise<void>
  close: () => Promise<void>
}
