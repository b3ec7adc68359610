import SqliteClient from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { keepStatements } from '../../../app/platform/database/keep-statements'

function givenConnection() {
  const client = keepStatements(new SqliteClient(':memory:'))
  onTestFinished(() => void client.close())
  client.exec(
    `CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO word VALUES (1, 'үй'), (2, 'от')`,
  )
  return client
}

test('a statement is prepared once', () => {
  const client = givenConnection()
  const text = 'SELECT text FROM word WHERE id = ?'
  expect(client.prepare(text)).toBe(client.prepare(text))
  expect(client.prepare(text).get(1)).toEqual({ text: 'үй' })
  expect(client.prepare(text).get(2)).toEqual({ text: 'от' })
})

test('rows asked for as arrays by one are objects again for the next', () => {
  const client = givenConnection()
  const text = 'SELECT id, text FROM word WHERE id = 1'
  expect(client.prepare(text).raw().all()).toEqual([[1, 'үй']])
  expect(client.prepare(text).all()).toEqual([{ id: 1, text: 'үй' }])
})

test('a kept statement sees a schema that changed meanwhile', () => {
  const client = givenConnection()
  const text = 'SELECT * FROM word WHERE id = 1'
  client.prepare(text).get()
  client.exec('ALTER TABLE word ADD COLUMN note TEXT')
  expect(client.prepare(text).get()).toEqual({ id: 1, text: 'үй', note: null })
})

test('the query builder works on it', async () => {
  const db = drizzle({ client: givenConnection() })
  for (const id of [1, 2]) {
    const rows = await db.all(sql`SELECT id FROM word WHERE id = ${id}`)
    expect(rows).toEqual([{ id }])
  }
})
