import { expect, test } from 'vitest'
import { limitsOf } from '../../../app/accounts/domain/people-lists'
import * as desk from '../../../app/authority/pages/desk'
import * as queue from '../../../app/authority/pages/queue'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const [queueLimit] = limitsOf('queue')

test('whoever reads through the queue is stopped, and the administrators are told once', async () => {
  const services = await freshServices()
  const officer = await givenPerson(services, { role: 'authority', name: 'Данияр Оспанов' })
  const administrator = await givenPerson(services, { role: 'administrator' })
  const { cookie } = officer
  const open = (query = '') =>
    getPage(services, queue.loader, { path: `/authority/queue${query}`, cookie })
  for (let page = 1; page <= queueLimit.turns; page++) {
    expect((await open(page % 2 ? '' : '?form=adoption')).status).toBe(200)
  }
  const stopped = await open()
  expect(stopped).toMatchObject({ status: 429, data: { people: [], next: null, minutes: 60 } })
  await open()
  const emails = (await readEmails(services)).filter(({ to }) => to === administrator.email)
  const alarms = emails.filter(({ text }) => text.includes(officer.name))
  expect(alarms).toHaveLength(1)
  expect(alarms[0]?.subject).not.toMatch(/queue|officer|кезек|очеред/i)
  const entries = await services.database.read.select().from(auditEntries)
  const listed = entries.filter(({ action }) => action === 'desk.listed')
  expect(listed).toHaveLength(queueLimit.turns)
  expect(entries.filter(({ action }) => action === 'desk.alarmed')).toMatchObject([
    { actorId: officer.id },
  ])
})

test('a search by name is written down, without what was typed', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services, { role: 'authority' })
  const form = { sought: 'тұрғын', purpose: 'court-preparation', words: '' }
  await postForm(services, desk.action, form, { path: '/authority', cookie })
  const entries = await services.database.read.select().from(auditEntries)
  const searches = entries.filter(({ action }) => action === 'desk.searched')
  expect(searches).toMatchObject([{ actorId: id, detail: { found: 0 } }])
  expect(JSON.stringify(searches)).not.toMatch(/тұрғын/i)
})
