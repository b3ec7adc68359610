import { expect, test } from 'vitest'
import { limitsOf } from '../../../app/accounts/domain/people-lists'
import { action, loader } from '../../../app/authority/pages/desk'
import { loader as readLook } from '../../../app/authority/pages/looked-at-record'
import { action as choose } from '../../../app/eligibility/pages/my-record'
import { chosenForms } from '../../../db/schema/eligibility'
import { postForm } from '../../support/ask-page'
import { loader as readOwn } from '../../../app/eligibility/pages/record-looks'
import type { RequestContext, Services } from '../../../app/context'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson, givenUse } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'

const iin = '700911204362'

type Facts = Parameters<typeof requestContext>[1]

function post(services: Services, cookie: string, form: Record<string, string>, facts: Facts = {}) {
  const request = new Request('http://127.0.0.1:3000/authority', {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(form),
  })
  return action({ request, params: {}, context: requestContext(services, facts) })
}

function get(path: string, cookie: string) {
  return new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie } })
}

function openedLook(response: unknown): string {
  if (!(response instanceof Response)) throw new Error('nothing was opened')
  expect(response.status).toBe(303)
  return (response.headers.get('Location') ?? '').replace('/authority/records/', '')
}

async function refusedWith(answer: ReturnType<typeof post>) {
  const response = await answer
  if (!('data' in response)) throw new Error('something was opened')
  return { ...response.data, status: response.init?.status, headers: response.init?.headers }
}

/** What a loader throws, by its status; a redirect by where it leads. */
async function thrown(promise: Promise<unknown>): Promise<number | string | null> {
  const response = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(response instanceof Response)) throw new Error('nothing was thrown')
  return response.headers.get('Location') ?? response.status
}

test('an officer reads a record for a purpose, and the parent sees who looked and why', async () => {
  const services = await freshServices()
  await givenTable(services.database)
  const parent = await givenPerson(services, { iin, name: 'Әйгерім Серікова' })
  const officer = await givenPerson(services, { role: 'authority', name: 'Данияр Оспанов' })
  const form = { sought: '700911 204362', purpose: 'other', words: 'Case 17-204 of the city' }
  const lookId = openedLook(await post(services, officer.cookie, form))
  const looked = await readLook({
    request: get(`/authority/records/${lookId}`, officer.cookie),
    params: { lookId },
    context: requestContext(services),
  })
  expect(looked.person).toEqual({
    name: 'Әйгерім Серікова',
    iinLastFour: '4362',
    iinGround: 'asserted',
  })
  expect(looked.record).toMatchObject([
    { placementForm: 'adoption', items: [{ state: 'missing' }] },
  ])
  expect(JSON.stringify(looked)).not.toContain(iin)
  const own = await readOwn({
    request: get('/record/looks', parent.cookie),
    params: {},
    context: requestContext(services),
  })
  expect(own.looks).toMatchObject([
    { by: { kind: 'authority', place: { region: 'KZ-75' } }, purpose: 'Case 17-204 of the city' },
  ])
  expect(JSON.stringify(own)).not.toContain('Данияр Оспанов')
  expect(JSON.stringify(own.looks)).not.toContain(officer.id)
})

test('a record opens with the form that the person chose knowing that officers see it', async () => {
  const services = await freshServices()
  await givenTable(services.database, { placementForm: 'adoption' })
  await givenTable(services.database, { placementForm: 'patronage' })
  const parent = await givenPerson(services, { iin })
  const officer = await givenPerson(services, { role: 'authority' })
  const lookId = openedLook(
    await post(services, officer.cookie, { sought: iin, purpose: 'court-preparation' }),
  )
  const asked = async (query = '') => {
    const request = get(`/authority/records/${lookId}${query}`, officer.cookie)
    const context = requestContext(services)
    return (await readLook({ request, params: { lookId }, context })).asked?.placementForm
  }
  expect(await asked()).toBeUndefined()
  const choice = { personId: parent.id, placementForm: 'patronage', chosenAt: new Date() }
  // Chosen in the days when the page said that nobody else sees it.
  await services.database.transaction((tx) => tx.insert(chosenForms).values(choice))
  expect(await asked()).toBeUndefined()
  const form = { form: 'patronage' }
  await postForm(services, choose, form, { path: '/record', cookie: parent.cookie })
  expect(await asked()).toBe('patronage')
  expect(await asked('?form=adoption')).toBe('adoption')
})

test("a look that is over and another officer's look read as absent", async () => {
  const services = await freshServices()
  await givenPerson(services, { iin })
  const officer = await givenPerson(services, { role: 'authority' })
  const colleague = await givenPerson(services, { role: 'authority' })
  const form = { sought: iin, purpose: 'court-preparation' }
  const lookId = openedLook(await post(services, officer.cookie, form))
  const read = (cookie: string, context: RequestContext) =>
    readLook({ request: get('/authority/records/x', cookie), params: { lookId }, context })
  await givenUse(services, officer.cookie, new Date('2026-11-21T09:29:00Z'))
  const late = requestContext(services, { now: new Date('2026-11-21T09:30:00Z') })
  expect(await thrown(read(officer.cookie, late))).toBe(404)
  expect(await thrown(read(colleague.cookie, requestContext(services)))).toBe(404)
})

test('only an authority may search or open a look', async () => {
  const services = await freshServices()
  for (const role of ['learner', 'trainer', 'administrator'] as const) {
    const { cookie } = await givenPerson(services, { role })
    const context = requestContext(services)
    const request = get('/authority', cookie)
    expect(await thrown(loader({ request, params: {}, context }))).toBe(403)
    expect(await thrown(readLook({ request, params: { lookId: 'x' }, context }))).toBe(403)
    expect(await thrown(post(services, cookie, { sought: iin }))).toBe(403)
  }
  const request = get('/authority', '')
  const context = requestContext(services)
  expect(await thrown(loader({ request, params: {}, context }))).toContain('/sign-in')
})

test('a mistyped IIN, an unknown IIN and a missing purpose get different answers; what was typed stays', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const purpose = 'court-preparation'
  const mistyped = { sought: '700911204363', purpose }
  expect(await refusedWith(post(services, cookie, mistyped))).toMatchObject({
    status: 422,
    why: null,
    errors: { sought: 'iinWrong' },
    typed: mistyped,
  })
  expect(await refusedWith(post(services, cookie, { sought: iin, purpose }))).toMatchObject({
    status: 422,
    why: 'nobody-with-iin',
    errors: {},
    typed: { sought: iin, purpose },
  })
  expect(await refusedWith(post(services, cookie, { sought: iin }))).toMatchObject({
    status: 422,
    errors: { purpose: 'purposeMissing' },
    typed: { sought: iin },
  })
})

test('past the limit the answer says when to come back', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const form = { sought: iin, purpose: 'court-preparation' }
  for (let turn = 0; turn < limitsOf('records')[0].turns; turn++) await post(services, cookie, form)
  await givenUse(services, cookie, new Date('2026-11-21T09:29:00Z'))
  const later = { now: new Date('2026-11-21T09:30:30Z') }
  expect(await refusedWith(post(services, cookie, form, later))).toMatchObject({
    status: 429,
    why: 'throttled',
    minutes: 30,
    headers: { 'Retry-After': '1770' },
  })
})
