import { expect, test } from 'vitest'
import { findIinMark } from '../../../app/accounts/find-iin-mark.server'
import { checkDigit } from '../../../app/accounts/domain/iin'
import * as account from '../../../app/accounts/pages/account'
import { moveIin } from '../../../app/accounts/move-iin.server'
import * as compare from '../../../app/authority/pages/compare-iin'
import * as desk from '../../../app/authority/pages/desk'
import * as record from '../../../app/authority/pages/looked-at-record'
import type { Services } from '../../../app/context'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenHousehold } from '../../support/given-household'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'

const iin = '700911204362'
const now = new Date('2026-11-21T09:00:00Z')

async function look(services: Services, { cookie }: GivenPerson, sought = iin) {
  const form = { sought, purpose: 'court-preparation', words: '' }
  const { location } = await postForm(services, desk.action, form, { path: '/authority', cookie })
  return location?.replace('/authority/records/', '') ?? ''
}

async function givenLook() {
  const services = await freshServices()
  await givenTable(services.database)
  const parent = await givenPerson(services, { iin })
  const officer = await givenPerson(services, { role: 'authority' })
  return { services, parent, officer, lookId: await look(services, officer) }
}

function see(services: Services, { cookie }: GivenPerson, lookId: string, typed: string) {
  const asked = { path: `/authority/records/${lookId}/iin`, params: { lookId }, cookie }
  return postForm(services, compare.action, { iin: typed }, asked)
}

test('an officer who reads the same IIN on a paper marks it, and everybody is shown what it rests on', async () => {
  const { services, parent, officer, lookId } = await givenLook()
  const asked = { path: '/x', params: { lookId }, cookie: officer.cookie }
  const shown = () => getPage(services, record.loader, asked)
  expect(await shown()).toMatchObject({ data: { person: { iinGround: 'asserted' } } })
  const { status, location } = await see(services, officer, lookId, '7009 1120 4362')
  expect([status, location]).toEqual([303, `/authority/records/${lookId}?done=iin-seen`])
  expect(await shown()).toMatchObject({ data: { person: { iinGround: 'seen' } } })
  const own = { path: '/account', cookie: parent.cookie }
  expect(await getPage(services, account.loader, own)).toMatchObject({
    data: { person: { iinGround: 'seen' } },
  })
  const entries = await services.database.read.select().from(auditEntries)
  const about = entries.filter(({ action }) => action === 'iin.seen')
  expect(about).toMatchObject([
    { actorId: officer.id, subjectId: parent.id, detail: { region: 'KZ-75', lookId } },
  ])
  expect(JSON.stringify(entries)).not.toContain(iin)
})

test('another number marks nothing, is not given back, and is tried five times', async () => {
  const { services, parent, officer, lookId } = await givenLook()
  const digits = [8, 5, 0, 1, 0, 1, 3, 0, 0, 0, 1]
  const other = [...digits, checkDigit(digits)].join('')
  const unreadable = await see(services, officer, lookId, other.slice(1))
  expect(unreadable.data).toMatchObject({ errors: { iin: 'iinWrong' } })
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await see(services, officer, lookId, other)
    expect(answer).toMatchObject({ status: 422, data: { errors: { iin: 'differs' } } })
    expect(JSON.stringify(answer.data)).not.toContain(other)
  }
  expect(await see(services, officer, lookId, iin)).toMatchObject({ status: 429 })
  const mark = await findIinMark(services.database.read, parent.id)
  expect(mark).toMatchObject({ ground: 'asserted' })
})

test('the mark ends with the IIN, also where it comes back', async () => {
  const { services, parent, officer, lookId } = await givenLook()
  await see(services, officer, lookId, iin)
  const other = await givenPerson(services)
  const pairs = [
    { personId: parent.id, toPersonId: other.id },
    { personId: other.id, toPersonId: parent.id },
  ]
  for (const pair of pairs) {
    const move = { ...pair, ground: 'not-theirs', actorId: null, now } as const
    await services.database.transaction((tx) => moveIin(tx, services, move))
    const mark = await findIinMark(services.database.read, pair.toPersonId)
    expect(mark).toMatchObject({ ground: 'asserted' })
  }
})

test('nobody marks for their own household, or through another’s look', async () => {
  const { services, parent, officer, lookId } = await givenLook()
  const colleague = await givenPerson(services, { role: 'authority' })
  expect(await see(services, colleague, lookId, iin)).toMatchObject({ status: 404 })
  await givenHousehold(services.database, [parent.id, officer.id])
  const own = await see(services, officer, lookId, iin)
  expect(own).toMatchObject({ status: 422, data: { errors: { '': 'own-case' } } })
  const mark = await findIinMark(services.database.read, parent.id)
  expect(mark).toMatchObject({ ground: 'asserted' })
})
