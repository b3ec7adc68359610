import { expect, test } from 'vitest'
import { announceList } from '../../../app/authority/announce-list.server'
import * as announcements from '../../../app/authority/pages/announcements'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

test('a list is announced by one officer and vouched for by another of the region', async () => {
  const services = await freshServices()
  const one = await givenPerson(services, { role: 'authority', name: 'Данияр Оспанов' })
  const other = await givenPerson(services, { role: 'authority', name: 'Айша Бекова' })
  const path = '/authority/announcements'
  const as = ({ cookie }: typeof one) => ({ path, cookie })
  const form = { intent: 'announce', people: '300', ground: 'Applicants of 2026' }
  expect(
    await postForm(services, announcements.action, { ...form, people: '0', ground: '' }, as(one)),
  ).toMatchObject({
    status: 422,
    data: { errors: { people: 'peopleWrong', ground: 'groundTooShort' }, typed: { people: '0' } },
  })
  expect(await postForm(services, announcements.action, form, as(one))).toMatchObject({
    location: `${path}?done=announced`,
  })
  const { data } = await getPage(services, announcements.loader, as(other))
  const { lists } = data as { lists: { id: string }[] }
  expect(lists).toMatchObject([{ people: 300, announcedBy: 'Данияр Оспанов', obstacle: null }])
  const vouch = { intent: 'vouch', announcementId: lists[0]?.id ?? '' }
  expect(await postForm(services, announcements.action, vouch, as(one))).toMatchObject({
    status: 422,
    data: { errors: { '': 'own-list' } },
  })
  expect(await postForm(services, announcements.action, vouch, as(other))).toMatchObject({
    location: `${path}?done=vouched`,
  })
  expect(await getPage(services, announcements.loader, as(one))).toMatchObject({
    data: { lists: [{ vouchedBy: 'Айша Бекова', obstacle: 'vouched-already' }] },
  })
  const learner = await givenPerson(services)
  expect((await getPage(services, announcements.loader, as(learner))).status).toBe(403)
})

test('an officer who is bound to who announced a list is told so beforehand', async () => {
  const services = await freshServices()
  const [one, bound, other] = await Promise.all(
    ['Данияр Оспанов', 'Айша Бекова', 'Сәуле Нұрова'].map((name) =>
      givenPerson(services, { role: 'authority', name }),
    ),
  )
  if (!one || !bound || !other) throw new Error('three officers are given')
  const now = new Date('2026-11-21T09:00:00Z')
  const grantedTo = (person: string, role: string) => ({
    ...{ id: `${person}-${role}`, at: new Date(now.getTime() + 1), actorId: one.id },
    ...({ action: 'role.granted', subjectKind: 'person', subjectId: person } as const),
    detail: { role, region: 'KZ-75' },
  })
  await services.database.transaction((tx) =>
    tx
      .insert(auditEntries)
      .values([grantedTo(bound.id, 'authority'), grantedTo(other.id, 'trainer')]),
  )
  const officer = { id: one.id, region: 'KZ-75' }
  const asked = { officer, people: 300, ground: 'Applicants of 2026', now }
  await announceList({ ...services, requestId: 'r1' }, asked)
  const shownTo = async ({ cookie }: typeof one) =>
    (await getPage(services, announcements.loader, { path: '/authority/announcements', cookie }))
      .data
  expect(await shownTo(bound)).toMatchObject({ lists: [{ obstacle: 'not-independent' }] })
  expect(await shownTo(other)).toMatchObject({ lists: [{ obstacle: null }] })
})
