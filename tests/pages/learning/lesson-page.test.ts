import { expect, test } from 'vitest'
import { typedAnswer } from '../../../app/assessment/domain/read-answer'
import type { Block } from '../../../app/learning/domain/block'
import { action as chooseReadingStyle } from '../../../app/learning/pages/choose-reading-style'
import * as lessonPage from '../../../app/learning/pages/lesson'
import { creditedBy } from '../../../app/learning/domain/hours-ledger'
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

const practice: Block = {
  kind: 'component',
  name: 'Callout',
  props: { kind: 'practice', minutes: '20' },
  children: [],
}

const minute = 60_000
const begun = new Date('2026-11-20T09:00:00Z')
const after = (minutes: number) => new Date(begun.getTime() + minutes * minute)

/** A learner who has finished the first of three lessons, each of which asks three self-check questions. */
async function givenReader() {
  const services = await freshServices()
  const blocks = [selfCheck, practice, inDetails]
  const version = await givenProgramme(services.database, { blocks, words: 1_660 })
  for (const { id } of version.modules) {
    await givenBank(services.database, id, {
      selfCheck: ['calm', 'night', 'noise'].map((id) => aQuestion('true-false', { id })),
    })
  }
  const { id: personId, cookie } = await givenPerson(services, { now: begun })
  const { id } = await givenEnrolment(services.database, { personId, lessons: 1 })
  const to = (name: string, as = cookie) => {
    const [module = '', lesson = ''] = name.split('/')
    return { path: `/learn/${id}/${name}`, params: { enrolmentId: id, module, lesson }, cookie: as }
  }
  return {
    services,
    enrolmentId: id,
    read: (name: string, as?: string, now = begun) =>
      getPage(services, lessonPage.loader, { ...to(name, as), now }),
    readAs: (name: string, style: string) =>
      getPage(services, lessonPage.loader, { ...to(name, `${cookie}; ${style}`), now: begun }),
    send: (name: string, fields: Record<string, string>, as?: string, now = begun) =>
      postForm(services, lessonPage.action, fields, { ...to(name, as), now }),
    sendPairs: (name: string, pairs: [string, string][]) => {
      const fields = new FormData()
      for (const [field, value] of pairs) fields.append(field, value)
      return postForm(services, lessonPage.action, fields, { ...to(name), now: begun })
    },
    /** Opens a lesson and answers all it asks. */
    async study(name: string, now = begun) {
      await getPage(services, lessonPage.loader, { ...to(name), now })
      for (const question of ['calm', 'night', 'noise']) {
        const fields = { intent: 'self-check', question, answer: 'true' }
        await postForm(services, lessonPage.action, fields, { ...to(name), now })
      }
    },
    progress: () => readProgress(services.database.read, id),
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
    time: { minutes: 45, reading: 7, activities: 20, questions: 3 },
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

test('finishing a lesson credits its hours and leads to its close', async () => {
  const { study, send, progress, enrolmentId } = await givenReader()
  await study(open)
  const answer = await send(open, { intent: 'complete' }, undefined, after(45))
  expect(answer).toMatchObject({ status: 303, location: `/learn/${enrolmentId}/${open}/finished` })
  expect(creditedBy((await progress()).completedLessons, after(45))).toBe(90)
})

test('a lesson sent as finished out of order is refused and credits nothing', async () => {
  const { send, progress } = await givenReader()
  const answer = await send(locked, { intent: 'complete' })
  expect(answer).toMatchObject({ status: 422, data: { notYet: { why: 'out-of-order' } } })
  expect((await progress()).completedLessons).toHaveLength(1)
})

test('a lesson sent as finished too soon is told how long it asks for, and when it can be', async () => {
  const { study, send, progress } = await givenReader()
  await study(open)
  const answer = await send(open, { intent: 'complete' }, undefined, after(2))
  const stay = { stayedMinutes: 2, askedMinutes: 6, mayFinishAt: after(6) }
  expect(answer).toMatchObject({ status: 422, data: { notYet: { why: 'not-yet', stay } } })
  expect((await progress()).completedLessons).toHaveLength(1)
})

test('a lesson says which of its questions are not answered, and is not finished without them', async () => {
  const { read, send } = await givenReader()
  await read(open)
  await send(open, { intent: 'self-check', question: 'night', answer: 'false' })
  const anchors = [{ anchor: 'self-check-calm' }, { anchor: 'self-check-noise' }]
  expect((await read(open)).data).toMatchObject({ unanswered: anchors })
  const answer = await send(open, { intent: 'complete' }, undefined, after(500))
  expect(answer).toMatchObject({ status: 422, data: { notYet: { why: 'not-yet', stay: null } } })
})

test('the first look at a lesson is kept, and no later one', async () => {
  const { read, progress } = await givenReader()
  await read(open, undefined, after(1))
  await read(open, undefined, after(9))
  await read(locked, undefined, after(9))
  const { openedAt } = await progress()
  expect([...openedAt.values()]).toContainEqual(after(1))
  expect(openedAt.size).toBe(2)
})

test('who sends a lesson as finished without having opened it has it open from then on', async () => {
  const { send, progress } = await givenReader()
  expect(await send(open, { intent: 'complete' }, undefined, after(1))).toMatchObject({
    status: 422,
    data: { notYet: { stay: { stayedMinutes: 0, mayFinishAt: after(7) } } },
  })
  expect((await progress()).openedAt.size).toBe(2)
})

test('questions of a locked lesson are not answered', async () => {
  const { send } = await givenReader()
  const fields = { intent: 'self-check', question: 'calm', answer: 'true' }
  expect(await send(locked, fields)).toMatchObject({
    status: 422,
    data: { notYet: { why: 'out-of-order' } },
  })
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

test("another's lesson, and unknown lessons answer 404", async () => {
  const { services, read, send } = await givenReader()
  const stranger = await givenPerson(services, { now: begun })
  expect(await read(first, stranger.cookie)).toMatchObject({ status: 404 })
  expect(await send(open, { intent: 'complete' }, stranger.cookie)).toMatchObject({ status: 404 })
  const question = { intent: 'self-check', question: 'calm', answer: 'true' }
  expect(await send(open, question, stranger.cookie)).toMatchObject({ status: 404 })
  expect(await read('adaptation/none')).toMatchObject({ status: 404 })
  expect(await send('adaptation/none', { intent: 'complete' })).toMatchObject({ status: 404 })
})

test('a self-check of which a field that nobody types is wrong is told, and what was chosen stays', async () => {
  const { send, sendPairs } = await givenReader()
  const right = { intent: 'self-check', question: 'calm', answer: 'true' }
  for (const name of ['intent', 'question'] as const) {
    const { [name]: _left, ...without } = right
    const sent = [
      { ...right, [name]: '' },
      { ...right, [name]: 'none' },
      { ...right, [name]: 'x'.repeat(100_000) },
      { ...right, [name]: '__proto__' },
      without,
      { ...without, [`${name}[]`]: right[name] },
    ]
    for (const fields of sent) {
      expect(await send(open, fields), `${name} of ${JSON.stringify(fields)}`).toMatchObject({
        status: 422,
        data: { errors: { '': 'unknownField' }, typed: typedAnswer(Object.entries(fields)) },
      })
    }
    const twice: [string, string][] = [...Object.entries(right), [name, right[name]]]
    expect(await sendPairs(open, twice), `${name} twice`).toMatchObject({ status: 422 })
  }
  expect(await send(open, { intent: 'skip' })).toMatchObject({ status: 422 })
})

test('nobody reads a lesson without signing in, and signing in leads back', async () => {
  const { read } = await givenReader()
  const { status, location } = await read(open, '')
  expect(status).toBe(302)
  expect(location).toMatch(/^\/sign-in\?next=%2Flearn%2F.*stages$/)
})

test('a lesson is set as its reader has chosen in this browser, and otherwise as usual', async () => {
  const { read, readAs } = await givenReader()
  expect((await read(open)).data).toMatchObject({
    readingStyle: { size: 'usual', lines: 'usual' },
  })
  expect((await readAs(open, 'reading-style=large.wide')).data).toMatchObject({
    readingStyle: { size: 'large', lines: 'wide' },
  })
})

test('a pressed button changes one thing of the style, keeps the other, and leads back to the lesson', async () => {
  const { services } = await givenReader()
  const press = (fields: Record<string, string>, cookie: string) =>
    postForm(services, chooseReadingStyle, fields, { path: '/reading-style', cookie })
  const next = `/learn/x/${open}`
  const wide = await press({ lines: 'wide', next }, 'reading-style=large.usual')
  expect(wide).toMatchObject({ status: 303, location: next })
  expect(wide.cookies.join()).toContain('reading-style=large.wide;')
  const elsewhere = await press({ size: 'largest', next: '//evil.example' }, '')
  expect(elsewhere).toMatchObject({ location: '/' })
  expect(elsewhere.cookies.join()).toContain('reading-style=largest.usual;')
  const strange = await press({ size: 'huge', next }, '')
  expect(strange.cookies).toEqual([])
})

test('the next lesson is named before it opens, and said to be closed until this one is finished', async () => {
  const { read } = await givenReader()
  expect((await read(open)).data).toMatchObject({ isNextLocked: true })
  expect((await read(first)).data).toMatchObject({ isNextLocked: false })
})
