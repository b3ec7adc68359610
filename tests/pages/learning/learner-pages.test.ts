import { expect, test } from 'vitest'
import { confirmName } from '../../../app/certification/issuing/confirm-name.server'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import * as homePage from '../../../app/learning/pages/home'
import * as myLearningPage from '../../../app/learning/pages/my-learning'
import * as programmePage from '../../../app/learning/pages/programme'
import { retireContent } from '../../../app/learning/retire-content.server'
import { listOwnEnrolments } from '../../../app/learning/list-own-enrolments.server'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aQuestion, givenBank } from '../../support/given-question'

const programme = {
  path: '/programmes/adoptive-parent',
  params: { programme: 'adoptive-parent' },
}

async function givenLearner() {
  const services = await freshServices()
  const version = await givenProgramme(services.database)
  return { services, version, person: await givenPerson(services) }
}

test('a newcomer sees every programme with its size, and nothing to continue', async () => {
  const { services } = await givenLearner()
  expect((await getPage(services, homePage.loader, { path: '/' })).data).toMatchObject({
    continuing: [],
    programmes: [
      {
        path: '/programmes/adoptive-parent',
        size: { hours: 3, modules: 2, lessons: 3 },
        modules: ['adaptation (en)', 'behaviour (en)'],
      },
    ],
  })
})

test('a site without programmes says so instead of failing', async () => {
  const services = await freshServices()
  const { data } = await getPage(services, homePage.loader, { path: '/' })
  expect(data).toMatchObject({ continuing: [], programmes: [] })
})

test('a learner is led to the lesson at which they stopped', async () => {
  const { services, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id, lessons: 1 })
  const learning = {
    path: `/learn/${id}`,
    done: 1,
    total: 3,
    next: { kind: 'lesson', href: `/learn/${id}/adaptation/stages`, title: 'stages (ru)' },
    result: null,
  }
  const asked = { cookie: person.cookie, language: 'ru' } as const
  const home = await getPage(services, homePage.loader, { path: '/', ...asked })
  expect(home.data).toMatchObject({ continuing: [learning] })
  const mine = await getPage(services, myLearningPage.loader, { path: '/learn', ...asked })
  expect(mine.data).toMatchObject({ title: 'Моё обучение', learning: [learning] })
})

test('a programme is shown to everybody, and enrols whoever asks', async () => {
  const { services, person } = await givenLearner()
  const seen = await getPage(services, programmePage.loader, programme)
  expect(seen.data).toMatchObject({ visitor: null, enrolmentPath: null, validMonths: null })

  const asked = { ...programme, cookie: person.cookie }
  const { status, location } = await postForm(services, programmePage.action, {}, asked)
  const [enrolment] = await listOwnEnrolments(services.database.read, person.id)
  expect([status, location]).toEqual([303, `/learn/${enrolment?.id}`])

  const again = await postForm(services, programmePage.action, {}, asked)
  expect(again.location).toBe(location)
  const later = await getPage(services, programmePage.loader, asked)
  expect(later.data).toMatchObject({ enrolmentPath: location, visitor: { mayLearn: true } })
})

test('a retired programme is not offered, says so, and keeps those who have begun', async () => {
  const { services, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id })
  const by = { actorId: null, now: new Date('2026-11-21T09:00:00Z') }
  const retired = { kind: 'module', slug: 'behaviour' } as const
  await services.database.transaction((tx) => retireContent(tx, retired, by))
  const home = await getPage(services, homePage.loader, { path: '/' })
  expect(home.data).toMatchObject({ programmes: [] })
  const seen = await getPage(services, programmePage.loader, programme)
  expect(seen.data).toMatchObject({ retired: true, enrolmentPath: null })

  const other = await givenPerson(services, { email: 'other@example.kz' })
  const asked = { ...programme, cookie: other.cookie }
  const refused = await postForm(services, programmePage.action, {}, asked)
  expect([refused.status, refused.location]).toEqual([303, programme.path])
  const mine = { ...programme, cookie: person.cookie }
  const again = await postForm(services, programmePage.action, {}, mine)
  expect(again.location).toBe(`/learn/${id}`)
})

test('nobody enrols without signing in, or in a programme that there is not', async () => {
  const { services, person } = await givenLearner()
  const nobody = await postForm(services, programmePage.action, {}, programme)
  expect(nobody).toMatchObject({ status: 302, location: '/sign-in' })
  const none = { path: '/programmes/none', params: { programme: 'none' }, cookie: person.cookie }
  expect(await postForm(services, programmePage.action, {}, none)).toMatchObject({ status: 404 })
  expect(await getPage(services, programmePage.loader, none)).toMatchObject({ status: 404 })
})

test('an enrolment shows the next step with its minutes, and one map of the way', async () => {
  const { services, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id, lessons: 1 })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie: person.cookie }
  const { data } = await getPage(services, enrolmentPage.loader, asked)
  const next = `/learn/${id}/adaptation/stages`
  expect(data).toMatchObject({
    title: 'adoptive-parent (en)',
    done: 1,
    total: 3,
    next: {
      kind: 'lesson',
      title: 'stages (en)',
      module: 'adaptation (en)',
      href: next,
      minutes: 45,
    },
    map: {
      modules: [
        {
          state: 'open',
          minutes: 90,
          lessons: [{ state: 'done' }, { state: 'open', path: next }],
        },
        { state: 'locked', minutes: 45, lessons: [{ state: 'locked', path: null }] },
      ],
      ends: [
        { kind: 'hours', done: 45, needed: 135, href: null },
        { kind: 'name', met: false, href: `/learn/${id}/name` },
        { kind: 'certificate', certificate: null, href: null },
      ],
    },
  })
})

test('questions of finished lessons that were never answered lead to the first of them', async () => {
  const services = await freshServices()
  const version = await givenProgramme(services.database, {
    blocks: [{ kind: 'component', name: 'SelfCheck', props: { questions: 'calm' }, children: [] }],
    completion: { selfChecks: ['adaptation', 'behaviour'] },
  })
  for (const { id } of version.modules) {
    await givenBank(services.database, id, { selfCheck: [aQuestion('true-false', { id: 'calm' })] })
  }
  const { id: personId, cookie } = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId, lessons: 3 })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie }
  const { data } = await getPage(services, enrolmentPage.loader, asked)
  const path = `/learn/${id}/adaptation/first-meeting#self-check-calm`
  expect(data).toMatchObject({
    next: { kind: 'self-check', href: path },
    map: {
      modules: [
        { state: 'open', unanswered: { count: 2, path } },
        { state: 'open', unanswered: { count: 1 } },
      ],
    },
  })
})

test('somebody one minute old is told nothing but the next step and the map', async () => {
  const { services, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie: person.cookie }
  const { data } = await getPage(services, enrolmentPage.loader, asked)
  expect(data).toMatchObject({
    done: 0,
    next: { kind: 'lesson' },
    result: null,
    certificate: null,
    map: { modules: [{ unanswered: null }, { unanswered: null }] },
  })
})

test('a learner with everything done but the award is led to confirm the name', async () => {
  const { services, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id, lessons: 3 })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie: person.cookie }
  const before = await getPage(services, enrolmentPage.loader, asked)
  expect(before.data).toMatchObject({ next: { kind: 'name', href: `/learn/${id}/name` } })
  const now = new Date('2026-11-21T09:00:00Z')
  const confirmation = { enrolmentId: id, name: person.name, now }
  await services.database.transaction((tx) => confirmName(tx, confirmation))
  const after = await getPage(services, enrolmentPage.loader, asked)
  expect(after.data).toMatchObject({ next: { kind: 'award', href: `/learn/${id}/name` } })
})

test("another's enrolment answers 404, and nobody's sends to sign in", async () => {
  const { services, person } = await givenLearner()
  const stranger = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId: person.id })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id } }
  const theirs = await getPage(services, enrolmentPage.loader, {
    ...asked,
    cookie: stranger.cookie,
  })
  expect(theirs).toMatchObject({ status: 404, data: null })
  expect(await getPage(services, enrolmentPage.loader, asked)).toMatchObject({ status: 302 })
})

test('a learner keeps the version they began with when a newer one is published', async () => {
  const { services, version, person } = await givenLearner()
  const { id } = await givenEnrolment(services.database, { personId: person.id })
  await givenProgramme(services.database, { modules: { documents: ['list'] } })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie: person.cookie }
  const { data } = await getPage(services, enrolmentPage.loader, asked)
  expect(data).toMatchObject({ number: version.number, total: 3 })
  const shown = await getPage(services, programmePage.loader, programme)
  expect(shown.data).toMatchObject({ size: { lessons: 1 } })
})
