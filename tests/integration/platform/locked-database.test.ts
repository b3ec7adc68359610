import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { DatabaseConfig } from '../../../app/platform/config/config.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { takeTurn } from '../../../app/platform/throttle/take-turn.server'
import { busyOf } from '../../../app/platform/work/busy'
import { freshDatabaseConfig } from '../../support/fresh-database'

/** What another process does with a database file, which is its first argument, until its input ends. */
const holdFile = `
  const Client = require('better-sqlite3')
  const database = new Client(process.argv[1])
  database.exec('BEGIN IMMEDIATE')
  process.stdout.write('held')
  process.stdin.on('end', () => database.close()).resume()
`

/**
 * Another process that holds what every write needs; of PostgreSQL each connection has one of its own.
 *
 * @returns a function that lets it go.
 */
async function lock(config: DatabaseConfig): Promise<() => Promise<unknown>> {
  if (config.engine === 'sqlite') {
    const other = spawn(process.execPath, ['-e', holdFile, config.file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    onTestFinished(() => void other.kill())
    const [said] = await once(other.stdout, 'data')
    expect(String(said)).toBe('held')
    const gone = once(other, 'exit')
    return async () => {
      other.stdin.end()
      await gone
    }
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
