import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteClient from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Database, DatabaseHandle } from '../../../app/platform/database/database.server'
import { openSqlite } from '../../../app/platform/database/open-sqlite.server'
import { freshFolder } from '../../support/fresh-database'

/** An SQLite file of one table, and somebody else who reads it. */
function givenFile() {
  const file = join(freshFolder(), 'test.db')
  const other = new SqliteClient(file)
  other.pragma('journal_mode = WAL')
  // No commit is taken out of the log while it is counted.
  other.exec('CREATE TABLE fact (id INTEGER PRIMARY KEY)')
  const database = openSqlite(file)
  onTestFinished(async () => {
    await database.close()
    other.close()
  })
  const stored = () => other.prepare('SELECT id FROM fact ORDER BY id').pluck().all()
  return { file, database, stored }
}

/**
 * Commits in the write-ahead log: frames that say how large the file is after them (SQLite file format, 4.1). Each has a head of
 * 24 bytes before its page, after 32 bytes of the log's own.
 */
function countCommits(file: string): number {
  const log = readFileSync(`${file}-wal`)
  const frame = 24 + log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frame <= log.length; at += frame) {
    if (log.readUInt32BE(at + 4) > 0) commits++
  }
  return commits
}

/** What becomes of a transaction: it ends well, throws, breaks a rule of the table, or has the engine undo all that is shared. */
type Fate = 'well' | 'throws' | 'taken' | 'undoes all'

const put = (tx: Database, id: number) => tx.run(sql`INSERT INTO fact VALUES (${id})`)

function act(database: DatabaseHandle, id: number, fate: Fate): Promise<number> {
  return database.transaction(async (tx) => {
    put(tx, id)
    if (fate === 'throws') throw new Error('changed my mind')
    if (fate === 'taken') put(tx, id)
    if (fate === 'undoes all') {
      tx.run(sql`ROLLBACK`)
      throw new Error('all undone')
    }
    return id
  })
}

const fates = fc.array(
  fc.constantFrom<Fate>('well', 'well', 'well', 'throws', 'taken', 'undoes all'),
  { minLength: 1, maxLength: 40 },
)

test('of transactions that wait together those that fail leave nothing, and all others are stored before they are told', async () => {
  await fc.assert(
    fc.asyncProperty(fates, async (crowd) => {
      const { database, stored } = givenFile()
      const outcomes = await Promise.allSettled(
        crowd.map(async (fate, id) => {
          const told = await act(database, id, fate)
          expect(stored()).toContain(told)
          return told
        }),
      )
      const well = crowd.flatMap((fate, id) => (fate === 'well' ? [id] : []))
      expect(outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))).toEqual(
        well,
      )
      expect(stored()).toEqual(well)
      await act(database, crowd.length, 'well')
      expect(stored()).toEqual([...well, crowd.length])
    }),
    { numRuns: 25 },
  )
})

test('transactions that wait together share commits, and see each other one after another', async () => {
  const { file, database } = givenFile()
  const before = countCommits(file)
  const seen = await Promise.all(
    Array.from({ length: 48 }, () =>
      database.transaction(async (tx) => {
        const [row] = tx.all<{ facts: number }>(sql`SELECT count(*) AS facts FROM fact`)
        put(tx, row?.facts ?? -1)
        return row?.facts
      }),
    ),
  )
  expect(seen).toEqual(Array.from({ length: 48 }, (_, at) => at))
  expect(countCommits(file) - before).toBeLessThan(8)
})

test('one that fails for its own reasons is told no sooner than what it may have seen is stored', async () => {
  const { database, stored } = givenFile()
  const first = act(database, 1, 'well')
  const second = act(database, 1, 'throws').catch(() => stored())
  expect(await second).toEqual([1])
  await first
})
