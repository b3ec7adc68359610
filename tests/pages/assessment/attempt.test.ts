import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import type { RequestContext, Services } from '../../../app/context'
import { typedAnswer } from '../../../app/assessment/domain/read-answer'
import { writeSeen } from '../../../app/assessment/domain/seen-answer'
import * as attemptPage from '../../../app/assessment/pages/attempt'
import * as questionPage from '../../../app/assessment/pages/attempt-question'
import * as resultPage from '../../../app/assessment/pages/attempt-result'
import * as answerRoute from '../../../app/assessment/pages/save-answer'
import { attemptAnswers } from '../../../db/schema/assessment'
import { readPaper, readStoredAnswers } from '../../support/answer-attempt'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenExamination, givenHandIn, type GivenHandIn } from '../../support/given-hand-in'
import { givenPerson } from '../../support/given-person'

type Page<T> = (args: {
  request: Request
  params: Record<string, string>
  context: RequestContext
}) => T

/** A learner in the middle of the final test, and the ways in which a browser meets its pages. */
async function givenSitting(options?: Parameters<typeof givenHandIn>[1]) {
  const services = await freshServices()
  await givenExamination(services)
  return browser(services, await givenHandIn(services, options))
}

function browser(services: Services, sitting: GivenHandIn, cookie = sitting.person.cookie) {
  const { attemptId } = sitting
  function call<T>(page: Page<T>, position = 1, init: RequestInit = {}): T {
    const request = new Request(`http://127.0.0.1:3000/attempts/${attemptId}`, {
      ...init,
      headers: { cookie, ...init.headers },
    })
    const params = { attemptId, position: String(position) }
    return page({ request, params, context: requestContext(services) })
  }
  const post = <T>(
    page: Page<T>,
    fields: Record<string, string> = {},
    position = 1,
    accept = '*/*',
  ) =>
    call(page, position, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept },
    })
  return { services, ...sitting, call, post }
}

/** The status of a response that was returned or thrown, and where it leads. */
async function answerOf(made: Promise<unknown> | unknown) {
  const response = await Promise.resolve(made).catch((thrown: unknown) => thrown)
  if (!(response instanceof Response)) throw new Error('no response was made')
  return [response.status, response.headers.get('Location')]
}

test("another's attempt answers 404 on every page and takes neither an answer nor a hand-in", async () => {
  const { services, ...sitting } = await givenSitting()
  const stranger = await givenPerson(services)
  const { call, post } = browser(services, sitting, stranger.cookie)
  const stored = await readStoredAnswers(services.database, sitting.attemptId)
  for (const page of [attemptPage, questionPage, resultPage]) {
    expect(await answerOf(call<Promise<unknown>>(page.loader))).toEqual([404, null])
  }
  for (const page of [attemptPage, questionPage, answerRoute]) {
    const made = post<Promise<unknown>>(page.action, { answer: '0' })
    expect(await answerOf(made)).toEqual([404, null])
  }
  expect(await readStoredAnswers(services.database, sitting.attemptId)).toEqual(stored)
  const own = browser(services, sitting)
  expect(await own.call(attemptPage.loader)).toMatchObject({ answered: [true, true, true] })
})

test('an attempt that does not exist, and a question that it does not have, answer 404', async () => {
  const { call, post, services, ...sitting } = await givenSitting()
  for (const position of [0, 4, 1.5, NaN]) {
    expect(await answerOf(call(questionPage.loader, position))).toEqual([404, null])
    expect(await answerOf(post(answerRoute.action, {}, position))).toEqual([404, null])
  }
  const absent = browser(services, { ...sitting, attemptId: uuid() })
  expect(await answerOf(absent.call(attemptPage.loader))).toEqual([404, null])
})

test('whoever is not signed in is asked to sign in', async () => {
  const { services, ...sitting } = await givenSitting()
  const { call, post } = browser(services, sitting, '')
  expect((await answerOf(call(questionPage.loader)))[1]).toMatch(/^\/sign-in/)
  expect((await answerOf(post(answerRoute.action)))[1]).toMatch(/^\/sign-in/)
})

test('what a question page is made from holds neither key nor remark nor the secret of the order', async () => {
  const { call } = await givenSitting()
  for (const position of [1, 2, 3]) {
    const page = JSON.stringify(await call(questionPage.loader, position))
    expect(page).toContain('prompt of')
    expect(page).not.toMatch(/correct|feedback|remark|the order|the pairs|seed|paper|pairs":/)
  }
})

test('an answer sent by the script is kept and answered with 204; a form is led back to the question', async () => {
  const { call, post, services, attemptId } = await givenSitting()
  const position = await positionOf(services, attemptId, 'single-choice')
  const before = await readStoredAnswers(services.database, attemptId)
  const seen = await seenOn(call, position)
  expect(await answerOf(post(answerRoute.action, { seen }, position))).toEqual([204, null])
  expect(await readStoredAnswers(services.database, attemptId)).not.toEqual(before)
  const made = post(answerRoute.action, { answer: '2', seen: '' }, position, 'text/html,*/*')
  expect(await answerOf(made)).toEqual([303, `/attempts/${attemptId}/questions/${position}`])
  expect(await answerOf(post(answerRoute.action, { answer: '9' }, position))).toEqual([422, null])
})

test('saving leads to the next question, and after the last one to the review', async () => {
  const { call, post, attemptId } = await givenSitting()
  const path = `/attempts/${attemptId}`
  const save = async (position: number) =>
    answerOf(post(questionPage.action, { seen: await seenOn(call, position) }, position))
  expect(await save(1)).toEqual([303, `${path}/questions/2`])
  expect(await save(3)).toEqual([303, path])
})

test('places that do not make an order are refused with what was chosen, and the saved order stands', async () => {
  const { post, services, attemptId } = await givenSitting()
  const position = await positionOf(services, attemptId, 'ordering')
  const before = await readStoredAnswers(services.database, attemptId)
  const typed = { 'place-0': '1', 'place-1': '1', 'place-2': '2', 'place-3': '3' }
  expect(await post(questionPage.action, typed, position)).toMatchObject({
    data: { problem: 'not-an-answer', typed: typedAnswer(Object.entries(typed)) },
    init: { status: 422 },
  })
  expect(await readStoredAnswers(services.database, attemptId)).toEqual(before)
})

test('a saved answer comes back on any device, at the places where it was given', async () => {
  const { call, post, services, attemptId } = await givenSitting()
  const position = await positionOf(services, attemptId, 'single-choice')
  await post(questionPage.action, { answer: '2', seen: await seenOn(call, position) }, position)
  expect(await call(questionPage.loader, position)).toMatchObject({ given: [2] })
})

test('of two windows on one question the later one is told of the other answer, and its person chooses', async () => {
  const { call, post, services, attemptId } = await givenSitting()
  const position = await positionOf(services, attemptId, 'single-choice')
  const seen = await seenOn(call, position)
  // As in places shown: what neither stands nor was given twice.
  const [first = 0, second = 0] = [0, 1, 2, 3].filter((place) => `${place}` !== seen)
  await post(questionPage.action, { answer: `${first}`, seen }, position)
  const stored = await readStoredAnswers(services.database, attemptId)

  const stale = { answer: `${second}`, seen }
  expect(await answerOf(post(answerRoute.action, stale, position))).toEqual([409, null])
  expect(await post(questionPage.action, stale, position)).toMatchObject({
    data: { given: [second], stands: [first] },
    init: { status: 409 },
  })
  const here = `/attempts/${attemptId}/questions/${position}`
  const letStand = { ...stale, 'let-stand': '1' }
  expect(await answerOf(post(questionPage.action, letStand, position))).toEqual([303, here])
  expect(await readStoredAnswers(services.database, attemptId)).toEqual(stored)

  const mine = { answer: `${second}`, seen: `${first}` }
  expect((await answerOf(post(questionPage.action, mine, position)))[0]).toBe(303)
  expect(await call(questionPage.loader, position)).toMatchObject({ given: [second] })
})

test('what its script has saved is not written again by the button of a form, and anything else is', async () => {
  const { services, attemptId, call, post } = await givenSitting()
  const kinds = (await readPaper(services.database, attemptId)).map(({ kind }) => kind)
  const position = kinds.indexOf('single-choice') + 1
  const shown = (await call(questionPage.loader, position)) as { given: number[] }
  const [chosen = 0] = shown.given
  const rows = () => services.database.read.select().from(attemptAnswers)
  const before = await rows()
  const own = { answer: String(chosen), sent: `answer=${chosen}` }
  expect(await answerOf(post(questionPage.action, own, position))).toMatchObject([
    303,
    expect.any(String),
  ])
  expect(await rows()).toEqual(before)
  const other = { answer: String(chosen === 0 ? 1 : 0), sent: `answer=${chosen}` }
  expect(await answerOf(post(questionPage.action, other, position))).toMatchObject([
    303,
    expect.any(String),
  ])
  expect(await rows()).not.toEqual(before)
})

test('handing in grades the attempt and leads to the result; handing in again leads there too', async () => {
  const { call, post, attemptId } = await givenSitting()
  const result = [303, `/attempts/${attemptId}/result`]
  expect(await answerOf(call(resultPage.loader))).toEqual([303, `/attempts/${attemptId}`])
  expect(await answerOf(post(attemptPage.action))).toEqual(result)
  expect(await answerOf(post(attemptPage.action))).toEqual(result)
  expect(await answerOf(call(attemptPage.loader))).toEqual(result)
  expect(await answerOf(call(questionPage.loader))).toEqual(result)
  expect(await answerOf(post(questionPage.action))).toEqual(result)
  expect(await answerOf(post(answerRoute.action))).toEqual([410, null])
  expect(await call(resultPage.loader)).toMatchObject({
    grade: { correct: 3, total: 3, percent: 100, passed: true },
    certificateCode: expect.any(String),
    topics: [{ title: 'adaptation (en)', correct: 3, total: 3 }],
  })
})

test('two hand-ins at once lead to one result and one certificate', async () => {
  const { call, post } = await givenSitting()
  const [one, other] = await Promise.all([post(attemptPage.action), post(attemptPage.action)])
  expect(await answerOf(one)).toEqual(await answerOf(other))
  expect(await call(resultPage.loader)).toMatchObject({ certificateCode: expect.any(String) })
})

test('a result that was not passed says when the next attempt opens, and holds no key', async () => {
  const { call, post } = await givenSitting({ right: 1 })
  await post(attemptPage.action)
  const page = await call(resultPage.loader)
  expect(page).toMatchObject({
    grade: { correct: 1, percent: 33, passed: false },
    certificateCode: null,
    standing: { attemptsLeft: 2, mayBeginAt: new Date('2026-11-22T09:00:00Z') },
  })
  expect(JSON.stringify(page)).not.toMatch(/option|item|left \d|right \d|remark/)
})

/** What the form on a question's page sends back of the answer that stood when the page was made. */
async function seenOn(
  call: (
    page: typeof questionPage.loader,
    position: number,
  ) => ReturnType<typeof questionPage.loader>,
  position: number,
): Promise<string> {
  return writeSeen((await call(questionPage.loader, position)).given)
}

async function positionOf(services: Services, attemptId: string, kind: string): Promise<number> {
  const paper = await readPaper(services.database, attemptId)
  return paper.findIndex((question) => question.kind === kind) + 1
}
