import { expect, test } from 'vitest'
import { findNameConfirmation } from '../../../app/certification/issuing/find-name-confirmation.server'
import * as confirmPage from '../../../app/certification/pages/confirm-name'
import { lookAndPost } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

async function givenLearner() {
  const services = await freshServices()
  const person = await givenPerson(services)
  await givenProgramme(services.database)
  const enrolment = await givenEnrolment(services.database, { personId: person.id })
  const enrolmentId = enrolment.id
  const send = (fields: Record<string, string>) =>
    lookAndPost(services, confirmPage, fields, {
      path: `/learn/${enrolmentId}/name`,
      params: { enrolmentId },
      cookie: person.cookie,
    })
  return { services, enrolmentId, send }
}

test('a word of two alphabets is confirmed by nobody: its letters are shown, and the name in one is offered', async () => {
  const { services, enrolmentId, send } = await givenLearner()
  const name = 'Cерікова Әйгерім'
  expect(await send({ name, shown: name, intent: 'confirm' })).toMatchObject({
    status: 422,
    data: { errors: { name: 'mixed-alphabets' }, name },
  })
  expect(await findNameConfirmation(services.database.read, enrolmentId)).toBeNull()
  expect(await send({ name, shown: name, intent: 'one-alphabet' })).toMatchObject({
    status: 200,
    data: { kind: 'changed', name: 'Серікова Әйгерім', shown: 'Серікова Әйгерім' },
  })
})

test('a name is put in order only when its holder says so', async () => {
  const { services, enrolmentId, send } = await givenLearner()
  const name = 'Әйгерім Серікова'
  expect(await send({ name, shown: name, intent: 'turn' })).toMatchObject({
    data: { kind: 'changed', name: 'Серікова Әйгерім' },
  })
  expect(await send({ name, shown: name, intent: 'confirm' })).toMatchObject({ status: 303 })
  expect(await findNameConfirmation(services.database.read, enrolmentId)).toMatchObject({ name })
})

test('whoever is read by the wrong word says which one is the surname', async () => {
  const { send } = await givenLearner()
  const name = 'Марат Ерлан'
  expect(await send({ name, shown: name, intent: 'swap' })).toMatchObject({
    data: { kind: 'changed', name: 'Ерлан Марат', shown: 'Ерлан Марат' },
  })
  const certain = 'Ким Анна'
  expect(await send({ name: certain, shown: certain, intent: 'swap' })).toMatchObject({
    data: { kind: 'changed', name: certain },
  })
})
