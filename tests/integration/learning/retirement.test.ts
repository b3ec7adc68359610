import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/platform'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { enrol } from '../../../app/learning/enrol.server'
import { listOfferedProgrammes } from '../../../app/learning/list-offered-programmes.server'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'
import { givenTerminal } from '../../support/given-terminal'
import { givenPeople } from '../../support/given-rows'

const now = new Date('2026-11-21T09:00:00Z')

function beginOf({ database }: Services, personId: string, programme: string) {
  return database.transaction((tx) => enrol(tx, { personId, programme, now }))
}

async function type(services: Services, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => services.config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

const offered = async ({ database }: Services) =>
  (await listOfferedProgrammes(database.read)).map(({ programme }) => programme)

async function givenTwo() {
  const services = await freshServices()
  await givenPeople(services.database, 'begun', 'new')
  await givenProgramme(services.database)
  await givenProgramme(services.database, {
    programme: 'host-family',
    modules: { holidays: ['first-visit'] },
  })
  return services
}

test.for([
  ['programme:retire', 'adoptive-parent', 'programme:resume'],
  ['module:retire', 'behaviour', 'module:resume'],
] as const)('%s %s keeps new learners out and nobody else', async ([retire, name, resume]) => {
  const services = await givenTwo()
  const begun = await givenEnrolment(services.database, { personId: 'begun' })
  expect(await type(services, retire, name)).toMatchObject({
    code: 0,
    said: 'Takes no new learners: adoptive-parent.',
  })
  expect(await beginOf(services, 'new', 'adoptive-parent')).toEqual({
    kind: 'refused',
    why: 'retired',
  })
  expect(await beginOf(services, 'begun', 'adoptive-parent')).toEqual({
    kind: 'enrolled',
    enrolment: begun,
  })
  expect(await beginOf(services, 'new', 'host-family')).toMatchObject({ kind: 'enrolled' })
  expect(await offered(services)).toEqual(['host-family'])
  expect((await type(services, 'doctor')).said).toContain(
    'published: adoptive-parent 1 (takes no new learners), host-family 1',
  )

  expect((await type(services, resume, name)).code).toBe(0)
  expect(await offered(services)).toEqual(['adoptive-parent', 'host-family'])
  expect(await beginOf(services, 'new', 'adoptive-parent')).toMatchObject({ kind: 'enrolled' })
})

test('a version of the programme without the retired module takes learners again', async () => {
  const services = await givenTwo()
  await type(services, 'module:retire', 'behaviour')
  await givenProgramme(services.database, { modules: { adaptation: ['first-meeting'] } })
  expect(await beginOf(services, 'new', 'adoptive-parent')).toMatchObject({ kind: 'enrolled' })
})

test('what was never published, is retired already or is not retired is refused, with exit code 1', async () => {
  const services = await givenTwo()
  expect(await type(services, 'programme:retire', 'nothing')).toMatchObject({
    code: 1,
    told: 'Refused: no programme nothing was ever published.',
  })
  expect((await type(services, 'module:retire', 'adoptive-parent')).code).toBe(1)
  expect((await type(services, 'programme:resume', 'adoptive-parent')).code).toBe(1)
  await type(services, 'programme:retire', 'adoptive-parent')
  expect((await type(services, 'programme:retire', 'adoptive-parent')).code).toBe(1)
})

test('each retirement and its end is in the audit trail', async () => {
  const services = await givenTwo()
  await type(services, 'module:retire', 'behaviour')
  await type(services, 'module:resume', 'behaviour')
  const entries = await services.database.read
    .select()
    .from(auditEntries)
    .orderBy(asc(auditEntries.id))
  expect(entries.map(({ action, detail }) => [action, detail.module])).toEqual([
    ['module.retired', 'behaviour'],
    ['module.resumed', 'behaviour'],
  ])
})
