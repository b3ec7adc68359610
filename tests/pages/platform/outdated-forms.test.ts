import { describe, expect, test } from 'vitest'
import { findPerson } from '../../../app/accounts/find-person.server'
import { findHousehold } from '../../../app/accounts/find-household.server'
import { findResidence } from '../../../app/accounts/find-residence.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import * as accountPage from '../../../app/accounts/pages/account'
import * as householdPage from '../../../app/accounts/pages/household'
import * as rolesPage from '../../../app/accounts/pages/person-roles'
import { findNameConfirmation } from '../../../app/certification/issuing/find-name-confirmation.server'
import * as namePage from '../../../app/certification/pages/confirm-name'
import type { Services } from '../../../app/context'
import { findClient } from '../../../app/exchange/find-client.server'
import * as clientPage from '../../../app/exchange/pages/client'
import { seenAgain } from '../../../app/platform/forms/seen-field'
import { givenClient } from '../../support/api-client'
import { getPage, postForm, seenOn, type Asked, type Page } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

/** A form that two tabs have open, what each of them sends, and what is kept of it. */
type Fields = Record<string, string | string[]>

type Case = {
  page: Page
  asked: Asked
  /** What the tab that is quicker sends. */
  first: Fields
  /** What the other one sends, which knows nothing of it. */
  second: Fields
  /** What the answer says of the first beside the second, where a form has both. */
  stands?: Record<string, string>
  kept: () => Promise<unknown>
}

async function asPerson(services: Services) {
  const { id, cookie } = await givenPerson(services, { language: 'en' })
  return { id, asked: { path: '/account', cookie } }
}

async function asAdministrator(services: Services) {
  return givenPerson(services, { role: 'administrator', secondFactor: true })
}

async function rolesCase(services: Services, first: Fields, second: Fields): Promise<Case> {
  const { cookie } = await asAdministrator(services)
  const { id } = await givenPerson(services, { role: 'trainer' })
  const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie }
  const kept = async () =>
    (await listRoles(services.database.read, id)).map(({ role, region }) => `${role} ${region}`)
  return { page: rolesPage, asked, first, second, kept }
}

async function clientCase(services: Services, first: Fields, second: Fields): Promise<Case> {
  const { cookie } = await asAdministrator(services)
  const { id } = await givenClient(services)
  const asked = { path: `/admin/clients/${id}`, params: { clientId: id }, cookie }
  const kept = async () => {
    const client = await findClient(services.database.read, id)
    return [client?.scopes, client?.regions, client?.disabledAt !== null]
  }
  return { page: clientPage, asked, first, second, kept }
}

/** Less than the system may: a second administrator is asked for more. */
const rights = (scopes: string | string[]) => ({
  intent: 'rights',
  scopes,
  regions: 'KZ-75',
})

const cases: Record<string, (services: Services) => Promise<Case>> = {
  async 'name and language of an account'(services) {
    const { id, asked } = await asPerson(services)
    const details = (name: string, language: string) => ({ intent: 'details', name, language })
    return {
      page: accountPage,
      asked,
      first: details('Сәрсенова Айгүл', 'kk'),
      second: details('Айгүл Ким', 'ru'),
      stands: { name: 'Сәрсенова Айгүл', language: 'kk' },
      kept: () => findPerson(services.database.read, id),
    }
  },
  async 'the place of an account'(services) {
    const { id, asked } = await asPerson(services)
    return {
      page: accountPage,
      asked,
      first: { intent: 'place', place: 'KZ-75' },
      second: { intent: 'place', place: 'KZ-71' },
      stands: { place: 'KZ-75' },
      kept: () => findResidence(services.database.read, id),
    }
  },
  'a role that is granted': (services) =>
    rolesCase(
      services,
      { intent: 'remove', role: 'trainer' },
      { intent: 'grant', role: 'reviewer', region: '' },
    ),
  'a role that is removed': (services) =>
    rolesCase(
      services,
      { intent: 'grant', role: 'reviewer', region: '' },
      { intent: 'remove', role: 'trainer' },
    ),
  'the rights of a system': (services) =>
    clientCase(services, rights(['events:read', 'webhooks:manage']), rights('events:read')),
  'a system that is disabled': (services) =>
    clientCase(services, rights('events:read'), { intent: 'disable' }),
  async 'the name for a certificate'(services) {
    const person = await givenPerson(services)
    await givenProgramme(services.database)
    const enrolment = await givenEnrolment(services.database, { personId: person.id })
    const enrolmentId = enrolment.id
    const path = `/learn/${enrolmentId}/name`
    const confirm = (name: string) => ({ intent: 'confirm', name, shown: name })
    return {
      page: namePage,
      asked: { path, params: { enrolmentId }, cookie: person.cookie },
      first: confirm('Сәрсенова Айгүл'),
      second: confirm('Ким Айгүл'),
      kept: () => findNameConfirmation(services.database.read, enrolmentId),
    }
  },
}

describe.for(Object.entries(cases))('%s', ([, given]) => {
  async function givenTabs() {
    const services = await freshServices()
    const { page, asked, first, second, stands, kept } = await given(services)
    const look = async ({ intent = '' }: Fields) =>
      seenOn((await getPage(services, page.loader, asked)).data, String(intent)) ?? ''
    const send = (fields: Fields, seen: string) =>
      postForm(services, page.action, { ...fields, seen }, asked)
    const openedAt = await look(second)
    expect(await send(first, await look(first))).toMatchObject({ status: 303 })
    return { look, send, kept, first, second, stands, openedAt }
  }

  test('is not changed by a tab that does not know of a change; who is told may keep theirs', async () => {
    const { look, send, kept, second, stands, openedAt } = await givenTabs()
    const before = await kept()
    const told = await send(second, openedAt)
    expect(told).toMatchObject({
      status: 409,
      data: { errors: { '': 'changedMeanwhile' }, typed: second, ...(stands ? { stands } : {}) },
    })
    expect(await kept()).toEqual(before)
    expect(await send(second, await look(second))).toMatchObject({ status: 303 })
    expect(await kept()).not.toEqual(before)
  })

  test('is not changed by a page that was made before pages said what they showed', async () => {
    const { send, kept, second } = await givenTabs()
    const before = await kept()
    expect(await send(second, '')).toMatchObject({ status: 409 })
    expect(await kept()).toEqual(before)
  })

  test('lands once when it is sent twice', async () => {
    const { look, send, kept, second } = await givenTabs()
    const seen = await look(second)
    expect(await send(second, seen)).toMatchObject({ status: 303 })
    const once = await kept()
    expect([303, 422]).toContain((await send(second, seen)).status)
    expect(await kept()).toEqual(once)
  })
})

test('nobody leaves another household than the one that the page showed', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  await givenHousehold(services.database, [one.id, (await givenPerson(services)).id])
  const asked = { path: '/household', cookie: one.cookie }
  const leave = (seen: string) =>
    postForm(services, householdPage.action, { intent: 'leave', seen }, asked)
  expect(await leave('another')).toMatchObject({ status: 409 })
  expect(await findHousehold(services.database.read, one.id)).not.toBeNull()
  const { data } = await getPage(services, householdPage.loader, asked)
  expect(await leave(seenOn(data, 'leave') ?? '')).toMatchObject({ status: 303 })
  expect(await findHousehold(services.database.read, one.id)).toBeNull()
})

test('a form that is refused for a field goes on resting on what its first page showed', () => {
  const typed = { seen: 'first' }
  expect(seenAgain(undefined, 'fresh')).toBe('fresh')
  expect(seenAgain({ errors: { name: 'nameWrong' }, typed }, 'fresh')).toBe('first')
  expect(seenAgain({ errors: { '': 'changedMeanwhile' }, typed }, 'fresh')).toBe('fresh')
})
