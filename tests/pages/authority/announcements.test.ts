import { expect, test } from 'vitest'
import * as announcements from '../../../app/authority/pages/announcements'
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
  expect(lists).toMatchObject([{ people: 300, announcedBy: 'Данияр Оспанов', isOwn: false }])
  const vouch = { intent: 'vouch', announcementId: lists[0]?.id ?? '' }
  expect(await postForm(services, announcements.action, vouch, as(one))).toMatchObject({
    status: 422,
    data: { errors: { '': 'own-list' } },
  })
  expect(await postForm(services, announcements.action, vouch, as(other))).toMatchObject({
    location: `${path}?done=vouched`,
  })
  expect(await getPage(services, announcements.loader, as(one))).toMatchObject({
    data: { lists: [{ vouchedBy: 'Айша Бекова', isOwn: true }] },
  })
  const learner = await givenPerson(services)
  expect((await getPage(services, announcements.loader, as(learner))).status).toBe(403)
})
