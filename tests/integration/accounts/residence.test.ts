import { expect, test } from 'vitest'
import { findResidence } from '../../../app/accounts/find-residence.server'
import { moveResidence, type MoveResidence } from '../../../app/accounts/move-residence.server'
import type { Services } from '../../../app/context'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')

function move({ database }: Services, to: Omit<MoveResidence, 'now'>) {
  return database.transaction((tx) => moveResidence(tx, { ...to, now }))
}

test('a person lives nowhere until they say so, then in a region, or a district of it', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const { read } = services.database
  expect(await findResidence(read, id)).toBeNull()
  await move(services, { personId: id, region: 'KZ-75', district: null })
  expect(await findResidence(read, id)).toEqual({ region: 'KZ-75', district: null })
  await move(services, { personId: id, region: 'KZ-10', district: 'KZ-10-semei' })
  expect(await findResidence(read, id)).toEqual({ region: 'KZ-10', district: 'KZ-10-semei' })
  await move(services, { personId: id, region: null, district: null })
  expect(await findResidence(read, id)).toBeNull()
})

test('a move stands in the audit trail, from where to where; no move, no entry', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const to = { personId: id, region: 'KZ-75', district: 'KZ-75-medeu', actorId: id }
  expect(await move(services, to)).toEqual({ kind: 'moved' })
  expect(await move(services, to)).toEqual({ kind: 'unchanged' })
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries.filter(({ action }) => action === 'residence.moved')).toMatchObject([
    {
      actorId: id,
      subjectId: id,
      detail: {
        from: { region: null, district: null },
        to: { region: 'KZ-75', district: 'KZ-75-medeu' },
      },
    },
  ])
})

test('nobody moves to a place that is not there, and nobody who is not there moves', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const refused = (why: string) => ({ kind: 'refused', why })
  const to = (region: string | null, district: string | null, personId = id) =>
    move(services, { personId, region, district })
  expect(await to('KZ-99', null)).toEqual(refused('region-unknown'))
  expect(await to('KZ-71', 'KZ-75-medeu')).toEqual(refused('district-unknown'))
  expect(await to(null, 'KZ-75-medeu')).toEqual(refused('region-missing'))
  expect(await to('KZ-71', null, 'nobody')).toEqual(refused('no-such-person'))
  expect(await findResidence(services.database.read, id)).toBeNull()
})
