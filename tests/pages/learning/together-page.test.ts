import { expect, test } from 'vitest'
import * as learningPage from '../../../app/learning/pages/my-learning'
import * as togetherPage from '../../../app/learning/pages/together'
import { getPage, lookAndPost, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenHousehold, givenJoined } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const path = '/learn/together'

/** Two who prepare together; one of them has finished two of three lessons. */
async function givenTwo() {
  const services = await freshServices()
  await givenProgramme(services.database)
  const one = await givenPerson(services, { name: 'Ерлан Сәрсенов' })
  const other = await givenPerson(services, { name: 'Айгүл Сәрсенова' })
  const householdId = await givenHousehold(services.database, [one.id, other.id])
  await givenEnrolment(services.database, { personId: one.id, lessons: 2 })
  const act = (cookie: string, intent: string) =>
    lookAndPost(services, togetherPage, { intent }, { path, cookie })
  const look = async (cookie: string) =>
    (await getPage(services, togetherPage.loader, { path, cookie })).data
  return { services, one, other, householdId, act, look }
}

test('one shows how far they are, by an act of their own, and takes it back', async () => {
  const { one, other, act, look } = await givenTwo()
  const nothing = { others: [{ name: 'Ерлан Сәрсенов', shown: null }] }
  expect(await look(other.cookie)).toMatchObject(nothing)
  const shown = await act(one.cookie, 'show')
  expect(shown).toMatchObject({ status: 303, location: '/learn/together?done=shown' })
  expect(await look(other.cookie)).toMatchObject({
    others: [
      {
        shown: [
          {
            title: 'adoptive-parent (en)',
            lessons: { done: 2, total: 3 },
            modules: { done: 1, total: 2 },
            hours: 2,
            hasCertificate: false,
          },
        ],
      },
    ],
    viewers: [{ name: 'Ерлан Сәрсенов', givenAt: null }],
  })
  expect(await look(one.cookie)).toMatchObject({ others: [{ shown: null }] })
  const hidden = await act(one.cookie, 'hide')
  expect(hidden.location).toBe('/learn/together?done=hidden')
  expect(await look(other.cookie)).toMatchObject(nothing)
})

test('what is shown is how far somebody is, and nothing else', async () => {
  const { one, other, act, look } = await givenTwo()
  await act(one.cookie, 'show')
  const { others } = (await look(other.cookie)) as { others: { shown: object[] }[] }
  expect(Object.keys(others[0]?.shown[0] ?? {}).sort()).toEqual(
    ['hasCertificate', 'hours', 'lessons', 'modules', 'programme', 'title'].sort(),
  )
  expect(JSON.stringify(others)).not.toContain(one.id)
})

test('the path tells of it in a line, and leads to it', async () => {
  const { services, one, other, act } = await givenTwo()
  await act(one.cookie, 'show')
  const { data } = await getPage(services, learningPage.loader, {
    path: '/learn',
    cookie: other.cookie,
  })
  expect(data).toMatchObject({ others: [{ name: 'Ерлан Сәрсенов', shown: [{ hours: 2 }] }] })
})

test('whoever has joined since the page was made is not shown to unseen', async () => {
  const { services, one, householdId } = await givenTwo()
  const { data } = await getPage(services, togetherPage.loader, { path, cookie: one.cookie })
  const { show: seen = '' } = (data as { seen: Record<string, string> }).seen
  await givenJoined(services.database, householdId, (await givenPerson(services)).id)
  const sent = { path, cookie: one.cookie }
  const answer = await postForm(services, togetherPage.action, { intent: 'show', seen }, sent)
  expect(answer).toMatchObject({ status: 409, data: { errors: { '': 'changedMeanwhile' } } })
})

test('who prepares alone is told how to invite somebody', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  expect(await getPage(services, togetherPage.loader, { path, cookie })).toMatchObject({
    status: 200,
    data: { others: [], viewers: [] },
  })
  const sent = await lookAndPost(services, togetherPage, { intent: 'show' }, { path, cookie })
  expect(sent.status).toBe(409)
})
