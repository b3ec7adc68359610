import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { createPerson } from '../../../app/accounts/create-person.server'
import { createSetUpLink } from '../../../app/accounts/create-set-up-link.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { grantRole, type GrantRole } from '../../../app/accounts/grant-role.server'
import { hasAdministrator } from '../../../app/accounts/has-administrator.server'
import { listPeople } from '../../../app/accounts/list-people.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { setUpAdministrator } from '../../../app/accounts/set-up-administrator.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')

function grant(
  services: Services,
  given: Pick<GrantRole, 'personId' | 'role'> & Partial<GrantRole>,
) {
  return services.database.transaction((tx) =>
    grantRole(tx, { region: null, actorId: null, now, ...given }),
  )
}

function remove(services: Services, given: Pick<GrantRole, 'personId' | 'role' | 'actorId'>) {
  return services.database.transaction((tx) => removeRole(tx, { now, ...given }))
}

async function auditOf(services: Services, personId: string) {
  const entries = await services.database.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, personId))
    .orderBy(auditEntries.id)
  return entries.map(({ action, actorId, detail }) => ({ action, actorId, ...detail }))
}

test('a role that is granted and removed leaves both in the audit trail', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator' })
  const { id } = await givenPerson(services)
  const facts = { personId: id, role: 'trainer', actorId: administrator.id } as const
  expect(await grant(services, facts)).toEqual({ kind: 'granted' })
  expect(await grant(services, facts)).toEqual({ kind: 'held' })
  expect(await remove(services, facts)).toEqual({ kind: 'removed' })
  expect(await remove(services, facts)).toEqual({ kind: 'refused', why: 'not-held' })
  expect(await auditOf(services, id)).toEqual([
    { action: 'role.granted', actorId: null, role: 'learner', region: null },
    { action: 'role.granted', actorId: administrator.id, role: 'trainer', region: null },
    { action: 'role.removed', actorId: administrator.id, role: 'trainer', region: null },
  ])
})

test('a grant that is not committed is not in the audit trail either', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const failing = services.database.transaction(async (tx) => {
    await grantRole(tx, { personId: id, role: 'trainer', region: null, actorId: null, now })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await auditOf(services, id)).toHaveLength(1)
  expect(await listRoles(services.database.read, id)).toHaveLength(1)
})

test('an authority needs a region, and moves to another when granted again', async () => {
  const services = await freshServices()
  const { id } = await givenPerson(services)
  const role = 'authority'
  expect(await grant(services, { personId: id, role })).toMatchObject({ why: 'region-missing' })
  await grant(services, { personId: id, role, region: 'KZ-71' })
  await grant(services, { personId: id, role, region: 'KZ-75' })
  const held = await listRoles(services.database.read, id)
  expect(held.filter((each) => each.role === role)).toMatchObject([{ region: 'KZ-75' }])
})

test('nobody can be granted a role who is not here', async () => {
  const services = await freshServices()
  const outcome = await grant(services, { personId: 'nobody', role: 'trainer' })
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-person' })
})

test('the last administrator stays one, also when two give up at the same time', async () => {
  const services = await freshServices()
  const first = await givenPerson(services, { role: 'administrator' })
  const second = await givenPerson(services, { role: 'administrator' })
  const outcomes = await Promise.all(
    [first, second].map(({ id }) =>
      remove(services, { personId: id, role: 'administrator', actorId: id }),
    ),
  )
  expect(outcomes).toContainEqual({ kind: 'removed' })
  expect(outcomes).toContainEqual({ kind: 'refused', why: 'last-administrator' })
  expect(await hasAdministrator(services.database.read)).toBe(true)
})

test('the set-up link makes the first administrator, once', async () => {
  const services = await freshServices()
  const { database } = services
  const lost = await database.transaction((tx) => createSetUpLink(tx, now))
  const token = await database.transaction((tx) => createSetUpLink(tx, now))
  const setUp = (by: string | null, email: string) =>
    setUpAdministrator(services, {
      token: by!,
      name: 'Әсел Нұрланқызы',
      email: parseEmail(email)!,
      password: 'three warm evenings',
      language: 'kk',
      now,
    })
  expect(await setUp(lost, 'a@example.kz')).toMatchObject({ why: 'no-such-link' })
  const outcomes = await Promise.all([setUp(token, 'a@example.kz'), setUp(token, 'b@example.kz')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'set-up'])
  expect(await hasAdministrator(database.read)).toBe(true)
  expect(await database.transaction((tx) => createSetUpLink(tx, now))).toBeNull()
})

test('a set-up link is void as soon as there is an administrator from elsewhere', async () => {
  const services = await freshServices()
  const token = await services.database.transaction((tx) => createSetUpLink(tx, now))
  await givenPerson(services, { role: 'administrator' })
  const outcome = await setUpAdministrator(services, {
    token: token!,
    name: 'Бөтен Біреу',
    email: parseEmail('other@example.kz')!,
    password: 'three warm evenings',
    language: 'kk',
    now,
  })
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-link' })
})

test('an operator is told what is wrong with a person to be made', async () => {
  const services = await freshServices()
  const fine = { email: 'a@example.kz', name: 'Әсел', password: 'three warm evenings' }
  const make = (given: object) =>
    createPerson(services, { ...fine, role: 'learner' as const, now, ...given })
  expect(await make({ email: 'a' })).toMatchObject({ why: 'email-wrong' })
  expect(await make({ name: '7' })).toMatchObject({ why: 'name-wrong' })
  expect(await make({ password: 'a@example.kz' })).toMatchObject({ why: 'password-weak' })
  expect(await make({ role: 'authority' })).toMatchObject({ why: 'region-missing' })
  expect(await make({ iin: '1' })).toMatchObject({ why: 'iin-wrong' })
  expect(await make({ iin: '700911204362' })).toMatchObject({ kind: 'created' })
  expect(await make({})).toMatchObject({ why: 'email-taken' })
  expect(await make({ email: 'b@example.kz', iin: '700911204362' })).toMatchObject({
    why: 'iin-taken',
  })
})

test('people are found by the words of their name, in whatever case and order, or by their whole e-mail', async () => {
  const services = await freshServices()
  await givenPerson(services, { name: 'Айгүл Сәрсенова', email: 'as@example.kz' })
  await givenPerson(services, { name: 'Ыбырай Әлі', email: 'ya_1@example.kz', role: 'trainer' })
  const find = async (wanted: string) => {
    const { people } = await listPeople(services.database.read, { wanted, before: null })
    return people.map(({ name }) => name)
  }
  for (const wanted of ['айгүл', 'АЙГҮЛ', 'Сәрс', 'AS@Example.kz', 'Сәрсенова айгул']) {
    expect(await find(wanted)).toEqual(['Айгүл Сәрсенова'])
  }
  expect(await find('ыбырай әлі')).toEqual(['Ыбырай Әлі'])
  expect(await find('ya_1@example.kz')).toEqual(['Ыбырай Әлі'])
  for (const part of ['_1', 'ya_1', 'a_1@example.kz', '@example.kz']) {
    expect(await find(part)).toEqual([])
  }
  expect(await find('%')).toEqual([])
  expect(await find("'")).toEqual([])
  expect(await find('')).toEqual(['Ыбырай Әлі', 'Айгүл Сәрсенова'])
})

test('a long list of people comes in pages, each person once, the newest first', async () => {
  const services = await freshServices()
  const ids: string[] = []
  for (let i = 0; i < 27; i++) ids.unshift((await givenPerson(services)).id)
  const first = await listPeople(services.database.read, { wanted: '', before: null })
  const second = await listPeople(services.database.read, { wanted: '', before: first.next })
  expect(first.people).toHaveLength(25)
  expect([...first.people, ...second.people].map(({ id }) => id)).toEqual(ids)
  expect(second.next).toBeNull()
  expect(first.people[0]).toMatchObject({ roles: ['learner'] })
})
