import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { DatabaseConfig } from '../../../app/platform/config/config.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { takeTurn } from '../../../app/platform/throttle/take-turn.server'
import { busyOf } from '../../../app/platform/work/busy'
import { freshDatabaseConfig } from '../../support/fresh-database'

/** Another process that holds what every write needs. @returns a function that lets it go. */
async function lock(config: DatabaseConfig): Promise<() => Promise<void>> {
  if (config.engine === 'sqlite') {
    const other = new SqliteClient(config.file)
    other.exec('BEGIN IMMEDIATE')
    return async () => void other.close()
  }
  const other = new pg.Client({ connectionString: config.url })
  await other.connect()
  await other.query('BEGIN; LOCK TABLE throttle_window IN ACCESS EXCLUSIVE MODE')
  return () => other.end()
}

test('writers that another process keeps waiting wait together, are told that there is too much to do, and go on after it', async () => {
  const config = await freshDatabaseConfig()
  const database = await openDatabase(config)
  onTestFinished(() => database.close())
  const limit = { name: 'test', turns: 1000, seconds: 60 }
  const write = () =>
    database.transaction((tx) => takeTurn(tx, limit, 'a', new Date('2026-11-21T09:00:00Z')))

  const release = await lock(config)
  // Waiting one after the other they would need 50 seconds, which is longer than this test may take.
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, write))
  for (const outcome of outcomes) {
    expect(outcome.status).toBe('rejected')
    const busy = busyOf('reason' in outcome && outcome.reason)
    expect(busy?.retryAfterSeconds).toBeGreaterThan(0)
  }
  await release()
  expect(await write()).toEqual({ allowed: true })
})
