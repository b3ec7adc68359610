import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { engine } from '../../../app/platform/config/engine'
import { databasePrint } from '../../support/database-print'
import { giveBackDatabase, takeDatabase } from '../../support/postgres-databases'

const isPostgres = engine === 'postgres'

async function run(name: string, sql: string) {
  const client = new pg.Client({ connectionString: `${inject('template')}/${name}` })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const addEntry = `INSERT INTO audit_entry (id, at, action, subject_kind, subject_id, detail)
  VALUES ('1', now(), 'person.registered', 'person', '1', '{}')`

test.runIf(isPostgres)('a database that a test gave back is as a new one', async () => {
  const cluster = inject('template')
  const used = await takeDatabase(cluster)
  const url = `${cluster}/${used.name}`
  const asNew = await databasePrint({ engine: 'postgres', url })
  await run(used.name, addEntry)
  expect(await databasePrint({ engine: 'postgres', url })).not.toEqual(asNew)
  await giveBackDatabase(cluster, used)

  const next = await takeDatabase(cluster)
  expect(next.name).toBe(used.name)
  expect(await databasePrint({ engine: 'postgres', url })).toEqual(asNew)
  await giveBackDatabase(cluster, next)
})

test
  .runIf(isPostgres)
  .each([
    'ALTER TABLE person DISABLE TRIGGER ALL',
    'ALTER TABLE person ADD COLUMN added text',
    'CREATE INDEX added ON person (id)',
    'DROP TABLE audit_entry CASCADE',
    `UPDATE drizzle.__drizzle_migrations SET hash = 'another'`,
    'DELETE FROM drizzle.__drizzle_migrations',
  ])('a database is handed to no other test after %s', async (change) => {
  const cluster = inject('template')
  const used = await takeDatabase(cluster)
  await run(used.name, change)
  await giveBackDatabase(cluster, used)
  const next = await takeDatabase(cluster)
  expect(next.name).not.toBe(used.name)
  await giveBackDatabase(cluster, next)
})
