import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import * as lessonPage from '../../../app/learning/pages/lesson'
import { readProgress } from '../../../app/learning/read-progress.server'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { aQuestion, givenBank } from '../../support/given-question'

const selfCheck: Block = {
  kind: 'component',
  name: 'SelfCheck',
  props: { questions: 'calm' },
  children: [],
}
const inDetails: Block = {
  kind: 'component',
  name: 'Details',
  props: { summary: 'More' },
  children: [{ ...selfCheck, props: { questions: 'night noise' } }],
}

/** A learner who has finished the first of three lessons, each of which asks three self-check questions. */
async function givenReader() {
  const services = await freshServices()
  const version = await givenProgramme(services.database, { blocks: [selfCheck, inDetails] })
  for (const { id } of version.modules) {
    await givenBank(services.database, id, {
      selfCheck: ['calm', 'night', 'noise'].map((id) => aQuestion('true-false', { id })),
    })
  }
  const { id: personId, cookie } = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const to = (name: string, as = cookie) => {
    const [module = '', lesson = ''] = name.split('/')
    return { path: `/learn/${id}/${name}`, params: { enrolmentId: id, module, lesson }, cookie: as }
  }
  return {
    services,
    enrolmentId: id,
    read: (name: string, as?: string) => getPage(services, lessonPage.loader, to(name, as)),
    send: (name: string, fields: Record<string, string>, as?: string) =>
      postForm(services, lessonPage.action, fields, to(name, as)),
  }
}

const first = 'adaptation/first-meeting'
const open = 'adaptation/stages'
const locked = 'behaviour/needs'

test('a lesson tells its place, its neighbours and the day on which it was checked', async () => {
  const { read, enrolmentId } = await givenReader()
  const overview = `/learn/${enrolmentId}`
  expect((await read(open)).data).toMatchObject({
    kind: 'lesson',
    title: 'stages (en)',
    module: 'adaptation (en)',
    number: 2,
    of: 2,
    hours: 1,
    checkedOn: '2026-11-21',
    finishedAt: null,
    previous: { path: `${overview}/${first}`, title: 'first-meeting (en)' },
    next: { path: `${overview}/${locked}` },
    siblings: [
      { path: `${overview}/${first}`, state: 'done', here: false },
      { path: `${overview}/${open}`, state: 'open', here: true },
    ],
  })
})

test('a lesson shows the questions of all its self-checks, also of those inside other blocks', async () => {
  const { read } = await givenReader()
  const asked = ['calm', 'night', 'noise'].map((question) => ({ question, feedback: null }))
  expect((await read(open)).data).toMatchObject({ selfChecks: asked })
})

test('a finished lesson stays readable and says when it was finished', async () => {
  const { read } = await givenReader()
  expect((await read(first)).data).toMatchObject({
    kind: 'lesson',
    finishedAt: new Date('2026-11-20T09:00:00Z'),
  })
})

test('a locked lesson shows nothing of its text and leads to the lesson that is open', async () => {
  const { read, enrolmentId } = await givenReader()
  const { data } = await read(locked)
  expect(data).toEqual({
    kind: 'locked',
    title: 'needs (en)',
    overview: `/learn/${enrolmentId}`,
    before: { path: `/learn/${enrolmentId}/${open}`, title: 'stages (en)' },
  })
})

test('finishing a lesson credits its hours and leads on to the next', async () => {
  const { services, send, enrolmentId } = await givenReader()
  const answer = await send(open, { intent: 'complete' })
  expect(answer).toMatchObject({ status: 303, location: `/learn/${enrolmentId}/${locked}` })
  expect((await readProgress(services.database.read, enrolmentId)).minutes).toBe(90)
})

test('after the last lesson the way leads back to the overview', async () => {
  const { send, enrolmentId } = await givenReader()
  await send(open, { intent: 'complete' })
  const answer = await send(locked, { intent: 'complete' })
  expect(answer).toMatchObject({ status: 303, location: `/learn/${enrolmentId}` })
})

test('a lesson sent as finished out of order is refused and credits nothing', async () => {
  const { services, send, enrolmentId } = await givenReader()
  const answer = await send(locked, { intent: 'complete' })
  expect(answer).toMatchObject({ status: 422, data: { refused: 'out-of-order' } })
  expect((await readProgress(services.database.read, enrolmentId)).minutes).toBe(45)
})

test('an answered question leads back to where it stands, with a remark', async () => {
  const { read, send, enrolmentId } = await givenReader()
  const fields = { intent: 'self-check', question: 'calm', answer: 'true' }
  const answer = await send(open, fields)
  const location = `/learn/${enrolmentId}/${open}#self-check-calm`
  expect(answer).toMatchObject({ status: 303, location })
  const { data } = await read(open)
  expect(data).toMatchObject({ selfChecks: [{ feedback: { right: true } }, {}, {}] })
})

test('a question sent without an answer says so beside that question', async () => {
  const { send } = await givenReader()
  const answer = await send(open, { intent: 'self-check', question: 'calm' })
  expect(answer).toMatchObject({
    status: 422,
    data: { question: 'calm', problem: 'incomplete' },
  })
})

test("another's lesson, unknown lessons and unknown questions answer 404", async () => {
  const { services, read, send } = await givenReader()
  const stranger = await givenPerson(services)
  expect(await read(first, stranger.cookie)).toMatchObject({ status: 404 })
  expect(await send(open, { intent: 'complete' }, stranger.cookie)).toMatchObject({ status: 404 })
  const question = { intent: 'self-check', question: 'calm', answer: 'true' }
  expect(await send(open, question, stranger.cookie)).toMatchObject({ status: 404 })
  expect(await read('adaptation/none')).toMatchObject({ status: 404 })
  expect(await send('adaptation/none', { intent: 'complete' })).toMatchObject({ status: 404 })
  expect(await send(open, { ...question, question: 'none' })).toMatchObject({ status: 404 })
})

test('a form with another intent is a bad request', async () => {
  const { send } = await givenReader()
  expect(await send(open, { intent: 'skip' })).toMatchObject({ status: 400 })
})

test('nobody reads a lesson without signing in, and signing in leads back', async () => {
  const { read } = await givenReader()
  const { status, location } = await read(open, '')
  expect(status).toBe(302)
  expect(location).toMatch(/^\/sign-in\?next=%2Flearn%2F.*stages$/)
})
