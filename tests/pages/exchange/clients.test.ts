import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { findClient } from '../../../app/exchange/find-client.server'
import { listClients } from '../../../app/exchange/data/clients'
import * as clientPage from '../../../app/exchange/pages/client'
import * as clientsPage from '../../../app/exchange/pages/clients'
import { auditEntries } from '../../../db/schema/platform'
import { askApi, givenClient } from '../../support/api-client'
import * as events from '../../../app/exchange/pages/events'
import { getPage, postForm, lookAndPost, type Fields } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { confirmNewest } from '../../support/given-approval'
import { givenPerson } from '../../support/given-person'

async function given() {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  return {
    services,
    cookie,
    create: (fields: Fields) =>
      postForm(services, clientsPage.action, fields, { path: '/admin/clients', cookie }),
    change: (clientId: string, fields: Fields) =>
      lookAndPost(services, clientPage, fields, {
        path: `/admin/clients/${clientId}`,
        params: { clientId },
        cookie,
      }),
  }
}

const proposed = /^\/admin\/approvals\/[\w-]+\?done=proposed$/
const rights = { scopes: 'events:read', regions: ['KZ-75', 'KZ-71'] }

async function actionsOf({ database }: Services) {
  return (await database.read.select().from(auditEntries)).map(({ action }) => action)
}

test('an administrator connects a system, and reads its secret this once', async () => {
  const { services, cookie, create } = await given()
  const harmless = { ...rights, scopes: 'certificates:check' }
  const answer = await create({ name: ' eGov ', ...harmless })
  expect(answer.status).toBe(200)
  const { clientId, secret } = answer.data as { clientId: string; secret: string }
  expect(secret).toMatch(/^shanyrak_sk_[\w-]{43}$/)
  expect(await listClients(services.database.read)).toMatchObject([
    { id: clientId, name: 'eGov', scopes: ['certificates:check'], regions: ['KZ-71', 'KZ-75'] },
  ])
  expect(await actionsOf(services)).toContain('client.created')
  const page = { path: `/admin/clients/${clientId}`, params: { clientId }, cookie }
  const shown = await getPage(services, clientPage.loader, page)
  expect(JSON.stringify(shown.data)).not.toContain(secret)
  const list = await getPage(services, clientsPage.loader, { path: '/admin/clients', cookie })
  expect(JSON.stringify(list.data)).not.toContain(secret)
})

test('every fault of the form is told at its field, and what was typed is kept', async () => {
  const { create } = await given()
  const cases: [Fields, Record<string, string>][] = [
    [{ name: '', ...rights }, { name: 'name-missing' }],
    [{ name: 'a'.repeat(121), ...rights }, { name: 'name-long' }],
    [{ name: 'eGov', regions: 'KZ-75' }, { scopes: 'scopes-missing' }],
    [{ name: 'eGov', scopes: 'events:read' }, { regions: 'regions-missing' }],
    [{ name: ' ' }, { name: 'name-missing', scopes: 'scopes-missing', regions: 'regions-missing' }],
    [{ name: 'eGov', ...rights, scopes: ['events:read', 'everything'] }, { '': 'unknownField' }],
  ]
  for (const [fields, errors] of cases) {
    const answer = await create(fields)
    expect(answer.status).toBe(422)
    const { name, ...chosen } = fields
    expect(answer.data).toMatchObject({ kind: 'refused', errors, typed: { name } })
    expect(answer.data).toMatchObject({
      chosen: Object.fromEntries(
        Object.entries(chosen).map(([each, values]) => [each, [values].flat()]),
      ),
    })
  }
})

test('rights, secrets and the state of a system are changed, each with its audit entry', async () => {
  const { services, change } = await given()
  const { id, token } = await givenClient(services)
  const { read } = services.database
  const before = (await findClient(read, id))?.scopes
  const moved = await change(id, { intent: 'rights', scopes: 'records:read', regions: '*' })
  expect(moved.location).toMatch(proposed)
  expect(await findClient(read, id)).toMatchObject({ scopes: before })
  await confirmNewest(services)
  expect(await findClient(read, id)).toMatchObject({ scopes: ['records:read'], regions: ['*'] })
  const none = await change(id, { intent: 'rights', regions: '*' })
  expect(none).toMatchObject({ status: 422, data: { errors: { scopes: 'scopes-missing' } } })

  expect((await change(id, { intent: 'secret' })).location).toMatch(proposed)
  await confirmNewest(services)
  const added = await change(id, { intent: 'secret' })
  expect(added.data).toMatchObject({ kind: 'secret', secret: expect.any(String) })
  const third = await change(id, { intent: 'secret' })
  expect(third).toMatchObject({ status: 422, data: { errors: { '': 'two-secrets' } } })
  const [older] = (await findClient(read, id))?.secrets ?? []
  const revoked = await change(id, { intent: 'revoke', secretId: older?.id ?? '' })
  expect(revoked.status).toBe(303)
  expect((await findClient(read, id))?.secrets).toHaveLength(1)
  expect((await change(id, { intent: 'revoke', secretId: older?.id ?? '' })).status).toBe(409)

  expect((await change(id, { intent: 'disable' })).status).toBe(303)
  const refused = await askApi(services, events, { path: '/api/v1/events', token })
  expect(refused.status).toBe(401)
  expect((await change(id, { intent: 'enable' })).location).toMatch(proposed)
  await confirmNewest(services)
  expect((await findClient(read, id))?.disabledAt).toBeNull()
  const changes = (await actionsOf(services)).filter((action) => action === 'client.changed')
  expect(changes).toHaveLength(5)
})

test('a system that is not there, and a form that nobody made, are refused', async () => {
  const { services, cookie, change } = await given()
  const params = { clientId: 'nobody' }
  const asked = { path: '/admin/clients/nobody', params, cookie }
  expect((await getPage(services, clientPage.loader, asked)).status).toBe(404)
  for (const intent of ['disable', 'secret', 'revoke']) {
    const fields = { intent, ...(intent === 'revoke' ? { secretId: 'x' } : {}) }
    expect((await change('nobody', fields)).status, intent).toBe(404)
  }
  const { id } = await givenClient(services)
  expect((await change(id, { intent: 'delete' })).status).toBe(422)
})

test('nobody but an administrator comes near', async () => {
  const services = await freshServices()
  for (const role of ['learner', 'trainer', 'authority'] as const) {
    const { cookie } = await givenPerson(services, { role })
    const asked = { path: '/admin/clients', cookie }
    const answer = await getPage(services, clientsPage.loader, asked)
    expect([302, 303, 403], role).toContain(answer.status)
    const made = await postForm(services, clientsPage.action, { name: 'x', ...rights }, asked)
    expect([302, 303, 403], role).toContain(made.status)
  }
  expect(await listClients(services.database.read)).toEqual([])
})
