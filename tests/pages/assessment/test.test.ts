import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { attempts } from '../../../db/schema/assessment'
import { confirmName } from '../../../app/certification/issuing/confirm-name.server'
import type { Services } from '../../../app/context'
import { action, loader } from '../../../app/assessment/pages/test'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenExamination } from '../../support/given-hand-in'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

const now = new Date('2026-11-21T09:00:00Z')

async function givenLearner({ lessons = 2, named = true } = {}) {
  const services = await freshServices()
  await givenExamination(services)
  const person = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId: person.id, lessons })
  if (named) {
    const name = { enrolmentId: id, name: person.name, now }
    await services.database.transaction((tx) => confirmName(tx, name))
  }
  return { services, person, enrolmentId: id }
}

function open(services: Services, person: GivenPerson, enrolmentId: string, method = 'GET') {
  return {
    request: new Request(`http://127.0.0.1:3000/learn/${enrolmentId}/test`, {
      method,
      headers: { cookie: person.cookie },
    }),
    params: { enrolmentId },
    context: requestContext(services),
  }
}

async function locationOf(made: Promise<Response>): Promise<string | null> {
  const response = await made
  expect(response.status).toBe(303)
  return response.headers.get('Location')
}

test('a learner who has learned everything begins, and comes back to the same attempt', async () => {
  const { services, person, enrolmentId } = await givenLearner()
  expect(await loader(open(services, person, enrolmentId))).toMatchObject({
    missing: [],
    nameConfirmed: true,
    standing: { attemptsUsed: 0, attemptsLeft: 3 },
  })
  const first = await locationOf(action(open(services, person, enrolmentId, 'POST')))
  expect(first).toMatch(/^\/attempts\/[0-9a-f-]{36}\/questions\/1$/)
  expect(await locationOf(action(open(services, person, enrolmentId, 'POST')))).toBe(first)
})

test('before the lessons are finished the page says which are missing, and no attempt begins', async () => {
  const { services, person, enrolmentId } = await givenLearner({ lessons: 1 })
  expect(await loader(open(services, person, enrolmentId))).toMatchObject({
    missing: [{ title: 'adaptation (en)', lessons: 1, questions: 0 }],
  })
  const here = `/learn/${enrolmentId}/test`
  expect(await locationOf(action(open(services, person, enrolmentId, 'POST')))).toBe(here)
  expect(await services.database.read.select().from(attempts)).toEqual([])
})

test('before the name is confirmed no attempt begins', async () => {
  const { services, person, enrolmentId } = await givenLearner({ named: false })
  expect(await loader(open(services, person, enrolmentId))).toMatchObject({ nameConfirmed: false })
  await locationOf(action(open(services, person, enrolmentId, 'POST')))
  expect(await services.database.read.select().from(attempts)).toEqual([])
})

test("another's enrolment, none, and a programme without a test answer 404", async () => {
  const { services, enrolmentId } = await givenLearner()
  const stranger = await givenPerson(services)
  await givenProgramme(services.database, { programme: 'relatives' })
  const facts = { personId: stranger.id, programme: 'relatives' }
  const untested = await givenEnrolment(services.database, facts)
  for (const id of [enrolmentId, uuid(), untested.id]) {
    await expect(loader(open(services, stranger, id))).rejects.toMatchObject({ status: 404 })
    await expect(action(open(services, stranger, id, 'POST'))).rejects.toMatchObject({
      status: 404,
    })
  }
  expect(await services.database.read.select().from(attempts)).toEqual([])
})
