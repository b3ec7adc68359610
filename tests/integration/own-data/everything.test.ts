import { getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig as configOnPostgres, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { leftOut } from '../../../app/own-data/domain/left-out'
import { ownRegisters } from '../../../app/own-data/domain/own-registers'
import { howLongIs } from '../../../app/own-data/how-long'
import { listOwnTables } from '../../../app/own-data/list-own-tables.server'
import { findOwner, readOwnRows } from '../../../app/own-data/read-own-rows.server'
import { databaseRows } from '../../support/database-print'
import { freshServices } from '../../support/fresh-services'
import { givenEveryVisitor } from '../../support/given-every-visitor'
import * as accounts from '../../../db/schema/accounts'
import * as approvals from '../../../db/schema/approvals'
import * as assessment from '../../../db/schema/assessment'
import * as authority from '../../../db/schema/authority'
import * as certification from '../../../db/schema/certification'
import * as eligibility from '../../../db/schema/eligibility'
import * as exchange from '../../../db/schema/exchange'
import * as learning from '../../../db/schema/learning'

const rooms = [accounts, approvals, assessment, authority]
const schema = [...rooms, certification, eligibility, exchange, learning]
const own = listOwnTables()
const given = new Map(own.map((each) => [each.table, each]))

/** Columns that lead to a person by a foreign key: `table.column`. On PostgreSQL a table is of another class. */
function listNaming(): string[] {
  const tables: unknown[] = schema.flatMap((room) => Object.values(room))
  return tables.flatMap((each) => {
    if (is(each, PgTable)) return namesIn(each, configOnPostgres(each).foreignKeys)
    return is(each, SQLiteTable) ? namesIn(each, getTableConfig(each).foreignKeys) : []
  })
}

type Reference = { foreignTable: Table; columns: { name: string }[] }

function namesIn(table: Table, keys: { reference: () => Reference }[]): string[] {
  const references = keys.map(({ reference }) => reference())
  return references
    .filter(({ foreignTable }) => getTableName(foreignTable) === 'person')
    .flatMap(({ columns }) => columns.map(({ name }) => `${getTableName(table)}.${name}`))
}

test('every table of the database is given to the person, or left out with a reason', async () => {
  const { config } = await freshServices()
  const tables = Object.keys(await databaseRows(config.database)).filter(
    (name) => !/^(?:__|sqlite_|search_word)/.test(name),
  )
  const known = [...given.keys(), ...Object.keys(leftOut).filter((name) => !name.includes('.'))]
  expect(known.sort()).toEqual(tables.sort())
})

test('every column that names a person gives them its rows, or is left out with a reason', () => {
  const naming = listNaming()
  expect(naming.length).toBeGreaterThan(35)
  const unknown = naming.filter((name) => {
    const [table = '', column = ''] = name.split('.')
    return !leftOut[table] && !leftOut[name] && !given.get(table)?.by.includes(column)
  })
  expect(unknown).toEqual([])
})

test('what is given stands in one register each, with how long it is kept', () => {
  const registered = ownRegisters.flatMap(({ tables }) => [...tables])
  expect(registered.sort()).toEqual([...given.keys()].sort())
  const kinds = ownRegisters.map((each) => howLongIs(each).kind)
  expect(new Set(kinds)).toEqual(new Set(['fact', 'with', 'time']))
  expect(howLongIs({ tables: ['session'] })).toEqual({ kind: 'time', days: 30 })
  expect(() => howLongIs({ tables: ['nothing'] })).toThrow('nothing')
})

test('each row of a person is given to them, and no row of anybody else', async () => {
  const { services, parametersOf } = await givenEveryVisitor()
  const { personId = '', enrolmentId = '' } = parametersOf('/')
  const owner = await findOwner(services, personId)
  expect(owner.enrolmentIds).toContain(enrolmentId)
  const rows = await databaseRows(services.config.database)
  let compared = 0
  for (const table of own) {
    const found = []
    for await (const page of readOwnRows(services, table, { owner, language: 'kk' }))
      found.push(...page)
    const ids = [personId, ...owner.enrolmentIds, ...owner.certificateIds]
    if (table.table === 'audit_entry' || /^(?:attempt|giver)_id$/.test(table.by[0] ?? '')) continue
    const expected = (rows[table.table] ?? []).filter((row) => {
      const columns: Record<string, unknown> = JSON.parse(row)
      return table.by.some((column) => ids.some((id) => columns[column] === id))
    })
    expect(found, table.table).toHaveLength(expected.length)
    compared += expected.length
  }
  expect(compared).toBeGreaterThan(12)
}, 120_000)
