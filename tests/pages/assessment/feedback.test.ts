import { expect, test } from 'vitest'
import * as resultPage from '../../../app/assessment/pages/attempt-result'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { answerAttempt } from '../../support/answer-attempt'
import { getPage } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { beginAgain, givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'

const later = new Date('2026-11-23T09:00:00Z')

type Topic = { correct: number; readAgain: { href: string }[]; missed: { prompt: string }[] }

async function given() {
  const services = await freshServices()
  await givenExamination(services, { attempts: 2 })
  const handIn = await givenHandIn(services, { right: 1 })
  const { person } = handIn
  const result = async (attemptId = handIn.attemptId) => {
    const { data } = await getPage(services, resultPage.loader, {
      path: `/attempts/${attemptId}/result`,
      params: { attemptId },
      cookie: person.cookie,
      now: later,
    })
    return { topics: (data as { topics: Topic[] }).topics, text: JSON.stringify(data) }
  }
  const submit = (attemptId: string, now: Date) =>
    finishAttempt(requestContext(services, { now }), { personId: person.id, attemptId })
  return { services, ...handIn, result, handIn: submit }
}

test('between attempts a learner is told what to read again, and nothing of the key', async () => {
  const { result, handIn, attemptId, enrolmentId } = await given()
  await handIn(attemptId, handInAt)
  const { topics, text } = await result()
  expect(topics).toMatchObject([
    {
      correct: 1,
      readAgain: [{ href: `/learn/${enrolmentId}/adaptation/first-meeting` }],
      missed: [],
    },
  ])
  expect(text).not.toMatch(/remark on|prompt of|the order|the pairs|option \d/)
})

test('once the test is passed, each question that was missed in any attempt is explained', async () => {
  const { services, person, enrolmentId, result, handIn, attemptId } = await given()
  await handIn(attemptId, handInAt)
  const again = await beginAgain(services, { person, enrolmentId }, later)
  // While it is open the earlier one tells nothing more.
  expect((await result()).topics[0]?.missed).toEqual([])
  await answerAttempt(services.database, { personId: person.id, attemptId: again, now: later })
  await handIn(again, later)
  expect((await result(again)).topics[0]?.missed).toEqual([])
  const { topics } = await result()
  expect(topics[0]?.missed).toHaveLength(2)
  expect((await result()).text).toMatch(/remark on|the order|the pairs/)
})

test('when no attempt is left, what was missed is explained', async () => {
  const { services, person, enrolmentId, result, handIn, attemptId } = await given()
  await handIn(attemptId, handInAt)
  const again = await beginAgain(services, { person, enrolmentId }, later)
  await handIn(again, later)
  expect((await result()).topics[0]?.missed).toHaveLength(2)
  expect((await result(again)).topics[0]?.missed).toHaveLength(3)
})
