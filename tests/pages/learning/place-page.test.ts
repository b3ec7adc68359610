import { expect, test } from 'vitest'
import { lessonPlaces } from '../../../db/schema/learning'
import { completeLesson } from '../../../app/learning/complete-lesson.server'
import type { Block } from '../../../app/learning/domain/block'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import * as lessonPage from '../../../app/learning/pages/lesson'
import * as placePage from '../../../app/learning/pages/save-place'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const heading = (section: number) => `<h2 id="section-${section}">Part ${section}</h2><p>Text</p>`
const blocks: Block[] = [{ kind: 'html', html: [1, 2, 3].map(heading).join('') }]

const done = 'adaptation/first-meeting'
const open = 'adaptation/stages'
const locked = 'behaviour/needs'

const begun = new Date('2026-11-20T09:00:00Z')
const after = (seconds: number) => new Date(begun.getTime() + seconds * 1_000)

/** A learner who reads a lesson of three sections. */
async function givenReader() {
  const services = await freshServices()
  const version = await givenProgramme(services.database, { blocks })
  const { id: personId, cookie } = await givenPerson(services, { now: begun })
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const to = (name: string, as: string, now: Date) => {
    const [module = '', lesson = ''] = name.split('/')
    const path = `/learn/${enrolmentId}/${name}`
    return { path, params: { enrolmentId, module, lesson }, cookie: as, now }
  }
  return {
    services,
    enrolmentId,
    lessonVersionId: version.modules[0]?.lessons[1]?.id ?? '',
    read: async (name = open) =>
      (await getPage(services, lessonPage.loader, to(name, cookie, begun))).data,
    stop: (section: string, { name = open, now = begun, as = cookie } = {}) =>
      postForm(services, placePage.action, { section }, to(name, as, now)),
    async nextStep() {
      const { data } = await getPage(services, enrolmentPage.loader, to('', cookie, begun))
      return (data as { next: { href: string } }).next.href
    },
    rows: () => services.database.read.select().from(lessonPlaces),
  }
}

test('a lesson knows where its reader stopped, and the next step leads there', async () => {
  const { read, stop, nextStep, enrolmentId } = await givenReader()
  expect(await read()).toMatchObject({ stoppedAt: null })
  expect(await nextStep()).toBe(`/learn/${enrolmentId}/${open}`)
  expect(await stop('2')).toMatchObject({ status: 204 })
  expect(await read()).toMatchObject({ stoppedAt: 2 })
  expect(await nextStep()).toBe(`/learn/${enrolmentId}/${open}#section-2`)
  await stop('1', { now: after(60) })
  expect(await read()).toMatchObject({ stoppedAt: 1 })
})

test('a place is the newest one alone, and the same again writes nothing', async () => {
  const { stop, rows } = await givenReader()
  await stop('2')
  await stop('2', { now: after(60) })
  expect(await rows()).toMatchObject([{ section: 2, keptAt: begun }])
  await stop('3', { now: after(120) })
  expect(await rows()).toMatchObject([{ section: 3, keptAt: after(120) }])
})

test('of many places within a second one is written', async () => {
  const { stop, rows } = await givenReader()
  await stop('1')
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => (await stop(at % 2 ? '2' : '3')).status),
  )
  expect(new Set(statuses)).toEqual(new Set([429]))
  expect(await rows()).toMatchObject([{ section: 1 }])
})

test('a place that was written by a clock which ran ahead keeps nobody from the next', async () => {
  const { stop, rows } = await givenReader()
  await stop('1', { now: after(7_200) })
  expect(await stop('2')).toMatchObject({ status: 204 })
  expect(await rows()).toMatchObject([{ section: 2 }])
})

test('what is no section of the lesson is not kept, nor is a place in one that is finished, locked or not theirs', async () => {
  const { services, stop, rows } = await givenReader()
  for (const strange of ['0', '4', '-1', '1.5', 'x', '', '1'.repeat(400)]) {
    expect(await stop(strange)).toMatchObject({ status: 422 })
  }
  expect(await stop('1', { name: done })).toMatchObject({ status: 422 })
  expect(await stop('1', { name: locked })).toMatchObject({ status: 422 })
  expect(await stop('1', { name: 'adaptation/no-lesson' })).toMatchObject({ status: 404 })
  const { cookie } = await givenPerson(services, { now: begun })
  expect(await stop('1', { as: cookie })).toMatchObject({ status: 404 })
  expect(await rows()).toEqual([])
})

test('nothing of a place is left when the lesson is finished', async () => {
  const { services, stop, read, rows, enrolmentId, lessonVersionId } = await givenReader()
  await read()
  await stop('3')
  const act = { enrolmentId, lessonVersionId, unanswered: 0, now: after(3_600) }
  const outcome = await services.database.transaction((tx) => completeLesson(tx, act))
  expect(outcome).toMatchObject({ kind: 'completed' })
  expect(await rows()).toEqual([])
  expect(await read()).toMatchObject({ stoppedAt: null, keepPlaceAt: null })
})
