import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteClient from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { applyWal } from '../../../app/platform/database/apply-wal'

/** A database whose log holds what these transactions wrote: rows that are added, and so many that are removed. */
function givenLog(transactions: { rows: number; bytes: number; removed: number }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-wal-'))
  const file = join(folder, 'a.db')
  const client = new SqliteClient(file)
  onTestFinished(() => {
    client.close()
    rmSync(folder, { recursive: true })
  })
  client.pragma('journal_mode = WAL')
  client.pragma('wal_autocheckpoint = 0')
  client.exec('CREATE TABLE kept (number INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  client.pragma('wal_checkpoint(TRUNCATE)')
  const insert = client.prepare('INSERT INTO kept (text) VALUES (?)')
  const remove = client.prepare(
    'DELETE FROM kept WHERE number IN (SELECT number FROM kept LIMIT ?)',
  )
  for (const { rows, bytes, removed } of transactions) {
    client.transaction(() => {
      for (let at = 0; at < rows; at++) insert.run('x'.repeat(bytes))
      remove.run(removed)
    })()
  }
  return { client, database: readFileSync(file), wal: readFileSync(`${file}-wal`) }
}

function rowsOf(bytes: Buffer): unknown[] {
  bytes[18] = bytes[19] = 1
  const client = new SqliteClient(bytes)
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
  const rows = client.prepare('SELECT * FROM kept ORDER BY number').all()
  client.close()
  return rows
}

const transaction = fc.record({
  rows: fc.integer({ min: 0, max: 30 }),
  bytes: fc.integer({ min: 1, max: 3_000 }),
  removed: fc.integer({ min: 0, max: 40 }),
})

test('what a log committed is in the database as SQLite reads it', () => {
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 6 }), (transactions) => {
      const { client, database, wal } = givenLog(transactions)
      const read = client.prepare('SELECT * FROM kept ORDER BY number').all()
      expect(rowsOf(applyWal(database, wal))).toEqual(read)
    }),
    { numRuns: 30 },
  )
})

test('a log that is cut off or changed counts up to the last whole commit before that', () => {
  const { database, wal } = givenLog([
    { rows: 3, bytes: 10, removed: 0 },
    { rows: 20, bytes: 2_000, removed: 0 },
  ])
  const whole = rowsOf(applyWal(Buffer.from(database), wal))
  const first = whole.slice(0, 3)
  expect(whole).toHaveLength(23)
  expect(rowsOf(applyWal(Buffer.from(database), wal.subarray(0, -1)))).toEqual(first)
  const changed = Buffer.from(wal)
  changed[wal.length - 10] = (changed[wal.length - 10] ?? 0) ^ 1
  expect(rowsOf(applyWal(Buffer.from(database), changed))).toEqual(first)
  for (const none of [Buffer.alloc(0), Buffer.alloc(40), wal.subarray(0, 32)]) {
    expect(rowsOf(applyWal(Buffer.from(database), none))).toEqual([])
  }
})
