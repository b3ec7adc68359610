import { expect, test } from 'vitest'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import * as learnerPage from '../../../app/learning/pages/trainer-learner'
import * as learnersPage from '../../../app/learning/pages/trainer-learners'
import * as programmesPage from '../../../app/learning/pages/trainer-programmes'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const programme = 'adoptive-parent'
const path = `/trainer/${programme}`

async function givenTrainer() {
  const services = await freshServices()
  await givenProgramme(services.database)
  const trainer = await givenPerson(services, { role: 'trainer' })
  async function learner(name: string, lessons = 0) {
    const person = await givenPerson(services, { name, iin: undefined })
    const { id } = await givenEnrolment(services.database, { personId: person.id, lessons })
    return { ...person, enrolmentId: id }
  }
  const list = (query = '') =>
    getPage(services, learnersPage.loader, {
      path: path + query,
      params: { programme },
      cookie: trainer.cookie,
    })
  return { services, trainer, learner, list }
}

type Listed = { learners: { name: string }[]; older: string | null; newest: string | null }

function namesOf(data: unknown): string[] {
  return (data as Listed).learners.map((learner) => learner.name)
}

test('a trainer sees how many learn in each programme', async () => {
  const { services, trainer, learner } = await givenTrainer()
  await learner('Айгүл Сәрсенова')
  const asked = { path: '/trainer', cookie: trainer.cookie }
  expect((await getPage(services, programmesPage.loader, asked)).data).toMatchObject({
    programmes: [{ path, title: 'adoptive-parent (en)', learners: 1 }],
  })
})

test('a trainer sees masked names and progress, and nothing else of a person', async () => {
  const { learner, list } = await givenTrainer()
  const { email, enrolmentId } = await learner('Айгүл Сәрсенова', 2)
  const { data } = await list()
  expect(data).toMatchObject({
    learners: [
      {
        name: 'А***** С*****',
        path: `${path}/${enrolmentId}`,
        lessonsDone: 2,
        lessonsInAll: 3,
        hours: 2,
      },
    ],
  })
  expect(JSON.stringify(data)).not.toContain(email)
})

test('learners are found by a part of their name, whatever its case, and not by their e-mail', async () => {
  const { learner, list } = await givenTrainer()
  const { email } = await learner('Гүлнар Ибраева')
  await learner('Сергей Иванов')
  expect(namesOf((await list('?name=гүлн')).data)).toEqual(['Гүлн***** И*****'])
  expect(namesOf((await list('?name=ибраева%20гүлнар')).data)).toEqual(['Гүлнар Ибраева'])
  expect(namesOf((await list('?name=' + email.slice(0, 12))).data)).toEqual([])
  expect(namesOf((await list('?name=%25')).data)).toEqual([])
})

test('pages of the list follow each other and keep what was searched', async () => {
  const { learner, list } = await givenTrainer()
  for (let at = 0; at < 27; at++) await learner(`Learner ${'o'.repeat(at + 1)}`)
  const first = (await list('?name=learner')).data as Listed
  expect(first.learners).toHaveLength(25)
  expect(first.newest).toBeNull()
  const second = (await list(first.older?.slice(path.length))).data as Listed
  expect(namesOf(second)).toEqual(['Learner o*****', 'Learner o*****'])
  expect(second.older).toBeNull()
  expect(second.newest).toBe(`${path}?name=learner`)
})

test("a trainer sees the learner's own map, without its links", async () => {
  const { services, trainer, learner } = await givenTrainer()
  const { enrolmentId, cookie } = await learner('Айгүл Сәрсенова', 1)
  const asTrainer = await getPage(services, learnerPage.loader, {
    path: `${path}/${enrolmentId}`,
    params: { programme, enrolmentId },
    cookie: trainer.cookie,
  })
  const own = await getPage(services, enrolmentPage.loader, {
    path: `/learn/${enrolmentId}`,
    params: { enrolmentId },
    cookie,
  })
  expect(asTrainer.data).toMatchObject({ title: 'Айгүл Сәрсенова', awarded: false })
  const { map } = own.data as { map: object }
  const withoutLinks = JSON.parse(
    JSON.stringify(map, (key, value) => (key === 'path' || key === 'href' ? null : value)),
  )
  expect(JSON.parse(JSON.stringify(asTrainer.data))).toMatchObject({ map: withoutLinks })
})

test('a learner of another programme answers 404', async () => {
  const { services, trainer, learner } = await givenTrainer()
  await givenProgramme(services.database, { programme: 'host-family' })
  const { enrolmentId } = await learner('Айгүл Сәрсенова')
  const ask = (params: { programme: string; enrolmentId: string }) =>
    getPage(services, learnerPage.loader, { path, params, cookie: trainer.cookie })
  expect(await ask({ programme: 'host-family', enrolmentId })).toMatchObject({ status: 404 })
  expect(await ask({ programme, enrolmentId: 'none' })).toMatchObject({ status: 404 })
})

test('a learner may not look at the pages of trainers', async () => {
  const { services, learner } = await givenTrainer()
  const { cookie, enrolmentId } = await learner('Айгүл Сәрсенова')
  const asked = { path, params: { programme, enrolmentId }, cookie }
  for (const page of [programmesPage, learnersPage, learnerPage]) {
    expect(await getPage(services, page.loader, asked)).toMatchObject({ status: 403 })
  }
})
