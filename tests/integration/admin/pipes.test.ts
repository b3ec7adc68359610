import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPerson } from '../../../app/accounts/find-person.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Config } from '../../../app/platform/config/config.server'
import { readConfig } from '../../../app/platform/config/config.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'

async function run(config: Config, typed: string[], piped: Buffer | string = '') {
  const terminal = givenTerminal('', piped)
  const code = await runAdmin(typed, terminal, () => config)
  return { code, told: terminal.told.join('\n'), written: terminal.written(), said: terminal.said }
}

test('a backup goes through a pipe into another installation', async () => {
  const services = await freshServices()
  const person = await givenPerson(services, { name: 'Сәуле Ермекова' })
  const made = await run(services.config, ['backup', '-'])
  expect(made).toMatchObject({ code: 0, said: [] })
  const elsewhere = {
    ...readConfig({ DATA_DIR: join(freshFolder(), 'data') }),
    database: await freshDatabaseConfig(),
  }
  const restored = await run(elsewhere, ['restore', '-', '--force'], made.written)
  expect(restored).toMatchObject({ code: 0, told: '' })
  const database = await openDatabase(elsewhere.database)
  expect(await findPerson(database.read, person.id)).toMatchObject({ name: 'Сәуле Ермекова' })
  await database.close()
})

test('half a backup in a pipe is refused, and nothing is changed', async () => {
  const services = await freshServices()
  const { written } = await run(services.config, ['backup', '-'])
  const half = written.subarray(0, written.length / 2)
  const refused = await run(services.config, ['restore', '-', '--force'], half)
  expect(refused.code).toBe(1)
  expect(refused.told).toContain('Nothing was changed')
})

test('the audit trail goes through a pipe, and is verified at its end', async () => {
  const services = await freshServices()
  await givenPerson(services, { role: 'administrator' })
  const exported = await run(services.config, ['audit:export', '-'])
  expect(exported).toMatchObject({ code: 0, said: [] })
  expect((await run(services.config, ['audit:verify', '-'], exported.written)).code).toBe(0)
})
