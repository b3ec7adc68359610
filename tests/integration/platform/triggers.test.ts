import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { engine } from '../../../app/platform/config/engine'
import { findTriggerFaults } from '../../../app/platform/database/find-trigger-faults.server'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'
import { asOwner, listTriggersOf } from '../../support/own-database'

const isPostgres = engine === 'postgres'

const find = ({ database }: Services) =>
  findTriggerFaults(database.read, engine, join(process.cwd(), 'db/migrations'))

/** A trigger that keeps events of certificates from being removed, as it is named on the engine under test. */
const ofEvents = isPostgres ? 'certificate_event_append_only' : 'certificate_event_no_delete'

async function said(config: Services['config'], verb: string) {
  const terminal = givenTerminal()
  const code = await runAdmin([verb], terminal, () => config)
  return { code, text: terminal.said.join('\n') }
}

test('a new database has the triggers of its migrations, all of them and no other', async () => {
  const services = await freshServices()
  const { made, faults } = await find(services)
  expect(faults).toEqual([])
  expect(made).toBe((await listTriggersOf(services)).length)
  expect(made).toBeGreaterThan(80)
  expect((await said(services.config, 'doctor')).text).toMatch(/^ok +triggers /m)
})

test('whichever trigger is dropped, it is the one that is named', async () => {
  const services = await freshServices()
  const standing = await listTriggersOf(services)
  const dropped: string[] = []
  for (let from = 0; from < standing.length; from += 15) {
    const some = standing.slice(from, from + 15)
    await asOwner(
      services,
      some.map(({ drop }) => drop),
    )
    dropped.push(...some.map(({ name, table }) => `${table}.${name}`))
    const { faults } = await find(services)
    expect(faults.map(({ name, table }) => `${table}.${name}`).sort()).toEqual(dropped.sort())
    expect(new Set(faults.map(({ what }) => what))).toEqual(new Set(['missing']))
  }
})

test('a dropped trigger is named by the doctor and by the verification of the trail', async () => {
  const services = await freshServices()
  const found = (await listTriggersOf(services)).find(({ name }) => name === ofEvents)
  await asOwner(services, [found?.drop ?? ''])
  const verified = await said(services.config, 'audit:verify')
  expect(verified.text).toContain(`The trigger ${ofEvents} of certificate_event is missing`)
  const examined = await said(services.config, 'doctor')
  expect(examined.text).toMatch(new RegExp(`^fail +triggers .*missing: ${ofEvents}$`, 'm'))
  expect([verified.code, examined.code]).toEqual([1, 1])
})

test('a trigger that was made again so that it never fires is named', async () => {
  const services = await freshServices()
  const found = (await listTriggersOf(services)).find(({ name }) => name === ofEvents)
  const idle = found?.create.replace(
    isPostgres ? /EXECUTE FUNCTION/ : /BEGIN/,
    isPostgres ? 'WHEN (false) EXECUTE FUNCTION' : 'WHEN 0 BEGIN',
  )
  await asOwner(services, [found?.drop ?? '', idle ?? ''])
  const changed = { what: 'changed', name: ofEvents, table: 'certificate_event' }
  expect((await find(services)).faults).toEqual([changed])
})

test('a trigger that could keep rows from being written is named as foreign', async () => {
  const services = await freshServices()
  const swallow = isPostgres
    ? `CREATE TRIGGER swallow BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()`
    : `CREATE TRIGGER swallow BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(IGNORE); END`
  await asOwner(services, [swallow])
  const foreign = { what: 'foreign', name: 'swallow', table: 'audit_entry' }
  expect((await find(services)).faults).toEqual([foreign])
  expect((await said(services.config, 'audit:verify')).code).toBe(1)
})

test.runIf(isPostgres)('a trigger that is disabled on PostgreSQL is named', async () => {
  const table = 'ALTER TABLE certificate_event'
  for (const how of ['DISABLE TRIGGER', 'ENABLE REPLICA TRIGGER']) {
    const services = await freshServices()
    await asOwner(services, [`${table} ${how} ${ofEvents}`])
    const verified = await said(services.config, 'audit:verify')
    expect(verified.text).toContain(`The trigger ${ofEvents} of certificate_event is disabled`)
    const examined = await said(services.config, 'doctor')
    expect(examined.text).toMatch(new RegExp(`^fail +triggers .*disabled: ${ofEvents}$`, 'm'))
    expect([verified.code, examined.code]).toEqual([1, 1])
    await asOwner(services, [`${table} ENABLE ALWAYS TRIGGER ${ofEvents}`])
    expect((await find(services)).faults).toEqual([])
  }
})

test.runIf(isPostgres)(
  'a function that was emptied is missed at every trigger that runs it',
  async () => {
    const services = await freshServices()
    const running = (await listTriggersOf(services)).filter(({ create }) =>
      create.includes('refuse_change()'),
    )
    await asOwner(services, [
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$`,
    ])
    const { faults } = await find(services)
    expect(faults.map(({ name }) => name).sort()).toEqual(running.map(({ name }) => name).sort())
    expect(new Set(faults.map(({ what }) => what))).toEqual(new Set(['changed']))
  },
)

test.runIf(isPostgres)('sessions that ask no triggers at all are told of', async () => {
  const { config } = await freshServices()
  if (config.database.engine !== 'postgres') throw new Error('not the engine of this test')
  const url = `${config.database.url}?options=-c%20session_replication_role%3Dreplica`
  const { code, text } = await said({ ...config, database: { engine: 'postgres', url } }, 'doctor')
  expect(text).toMatch(new RegExp(`^fail +triggers .*disabled: .*${ofEvents}`, 'm'))
  expect(code).toBe(1)
})
