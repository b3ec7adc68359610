import { expect, test } from 'vitest'
import { grantRole } from '../../../app/accounts/grant-role.server'
import * as attemptPage from '../../../app/assessment/pages/attempt'
import * as questionPage from '../../../app/assessment/pages/attempt-question'
import * as saveAnswer from '../../../app/assessment/pages/save-answer'
import * as testPage from '../../../app/assessment/pages/test'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import * as myLearningPage from '../../../app/learning/pages/my-learning'
import * as programmePage from '../../../app/learning/pages/programme'
import * as learnerPage from '../../../app/learning/pages/trainer-learner'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { givenFactor, givenPerson } from '../../support/given-person'

const programme = 'adoptive-parent'
const reason = 'The connection broke while the test was under way'
const during = new Date('2026-11-21T09:10:00Z')

async function given(rules: Parameters<typeof givenExamination>[1] = {}) {
  const services = await freshServices()
  await givenExamination(services, rules)
  const handIn = await givenHandIn(services, { right: 1, now: handInAt })
  const trainer = await givenPerson(services, { role: 'trainer', name: 'Гүлнар Сәрсенбаева' })
  const { enrolmentId, attemptId, person } = handIn
  const asTrainer = {
    path: `/trainer/${programme}/${enrolmentId}`,
    params: { programme, enrolmentId },
    cookie: trainer.cookie,
    now: during,
  }
  const asLearner = {
    path: `/learn/${enrolmentId}/test`,
    params: { enrolmentId, attemptId, position: '1', programme },
    cookie: person.cookie,
    now: during,
  }
  const own = { personId: person.id, attemptId }
  return {
    services,
    ...handIn,
    asTrainer,
    asLearner,
    fail: () => finishAttempt(requestContext(services, { now: handInAt }), own),
  }
}

test('a trainer grants from the page of a learner, and both pages tell it; only one names the trainer', async () => {
  const { services, asTrainer, asLearner, fail } = await given({ attempts: 1 })
  await fail()
  const before = await getPage(services, learnerPage.loader, asTrainer)
  expect(before.data).toMatchObject({
    granting: { mayGrant: true, standing: { attemptsLeft: 0 }, grants: [] },
  })
  const fields = { kind: 'attempts', attempts: '2', minutes: '15', reason, seen: '0' }
  const granted = await postForm(services, learnerPage.action, fields, asTrainer)
  expect(granted).toMatchObject({ status: 303, location: `${asTrainer.path}?done=granted#grants` })

  const after = await getPage(services, learnerPage.loader, {
    ...asTrainer,
    path: `${asTrainer.path}?done=granted`,
  })
  expect(after.data).toMatchObject({
    done: true,
    granting: { grants: [{ kind: 'attempts', amount: 2, reason, by: 'Гүлнар Сәрсенбаева' }] },
  })
  const { data } = await getPage(services, testPage.loader, asLearner)
  expect(data).toMatchObject({
    standing: { attemptsLeft: 2, attemptsGranted: 2 },
    grants: [{ kind: 'attempts', amount: 2, reason }],
  })
  expect(JSON.stringify(data)).not.toContain('Гүлнар')
})

test('each wrong field is told at the field, and what was typed is kept', async () => {
  const { services, asTrainer } = await given()
  const right = { kind: 'attempts', attempts: '1', minutes: '15', reason, seen: '0' }
  const wrong = {
    kind: [{ kind: 'certificate' }, 'kindMissing'],
    attempts: [{ attempts: '40' }, 'fieldWrong'],
    minutes: [{ minutes: '-1' }, 'fieldWrong'],
    reason: [{ reason: 'short' }, 'reasonTooShort'],
    '': [{ seen: 'all' }, 'unknownField'],
  } as const
  for (const [field, [typed, key]] of Object.entries(wrong)) {
    const sent = { ...right, ...typed }
    const { status, data } = await postForm(services, learnerPage.action, sent, asTrainer)
    expect(status, field).toBe(422)
    expect(data, field).toEqual({ errors: { [field]: key }, typed: sent })
  }
  const long = { ...right, reason: 'я'.repeat(301) }
  expect((await postForm(services, learnerPage.action, long, asTrainer)).data).toMatchObject({
    errors: { reason: 'reasonTooLong' },
  })
})

test('what another trainer granted meanwhile is told, and nothing is granted', async () => {
  const { services, asTrainer } = await given()
  const fields = { kind: 'attempts', attempts: '1', minutes: '15', reason, seen: '0' }
  await postForm(services, learnerPage.action, fields, asTrainer)
  const again = await postForm(services, learnerPage.action, fields, asTrainer)
  expect(again).toMatchObject({
    status: 409,
    data: { errors: { '': 'changed-since' }, typed: fields },
  })
})

test('nobody grants who may not: a learner is refused, an administrator is not', async () => {
  const { services, asTrainer, person } = await given()
  const fields = { kind: 'attempts', reason, seen: '0' }
  const learner = { ...asTrainer, cookie: person.cookie }
  expect((await postForm(services, learnerPage.action, fields, learner)).status).toBe(403)
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const allowed = await postForm(services, learnerPage.action, fields, { ...asTrainer, cookie })
  expect(allowed.status).toBe(303)
})

test('a learner of the staff is granted nothing by themselves, and their page says why', async () => {
  const { services, asTrainer, person } = await given()
  await services.database.transaction((tx) =>
    grantRole(tx, {
      personId: person.id,
      role: 'trainer',
      region: null,
      district: null,
      actorId: null,
      now: during,
    }),
  )
  await givenFactor(services, { ...person, now: during })
  const own = { ...asTrainer, cookie: person.cookie }
  const { data } = await getPage(services, learnerPage.loader, own)
  expect(data).toMatchObject({ granting: { refusals: [{ why: 'own-case' }, {}, {}, {}] } })
  const fields = { kind: 'attempts', reason, seen: '0' }
  expect(await postForm(services, learnerPage.action, fields, own)).toMatchObject({
    status: 409,
    data: { errors: { '': 'own-case' } },
  })
})

test('whoever was granted a fresh enrolment begins anew from the page of the programme', async () => {
  const { services, asTrainer, asLearner, fail, enrolmentId } = await given()
  await fail()
  const page = { ...asLearner, path: `/programmes/${programme}` }
  expect((await getPage(services, programmePage.loader, page)).data).toMatchObject({
    enrolmentPath: `/learn/${enrolmentId}`,
    freshSince: null,
    ended: false,
  })
  const fields = { kind: 'fresh-enrolment', reason, seen: '0' }
  await postForm(services, learnerPage.action, fields, asTrainer)
  expect((await getPage(services, testPage.loader, asLearner)).data).toMatchObject({
    followedBy: `/programmes/${programme}`,
  })
  const offered = await getPage(services, programmePage.loader, page)
  expect(offered.data).toMatchObject({ freshSince: during })
  const learning = async () => {
    const { data } = await getPage(services, myLearningPage.loader, { ...page, path: '/learn' })
    return (data as { learning: { path: string; next: { kind: string; href: string } }[] }).learning
  }
  const anew = { kind: 'anew', href: `/programmes/${programme}` }
  expect(await learning()).toMatchObject([{ path: `/learn/${enrolmentId}`, next: anew }])
  const begun = await postForm(services, programmePage.action, {}, page)
  expect(begun.status).toBe(303)
  expect(begun.location).not.toBe(`/learn/${enrolmentId}`)
  expect((await getPage(services, programmePage.loader, page)).data).toMatchObject({
    enrolmentPath: begun.location,
    freshSince: null,
  })
  // The enrolment under way stands alone; the one before it leads to the programme.
  expect(await learning()).toMatchObject([{ path: begun.location, next: { kind: 'lesson' } }])
  expect((await getPage(services, enrolmentPage.loader, asLearner)).data).toMatchObject({
    next: anew,
  })
})

test('the pages of a timed attempt say until when, take nothing after it, and lead to what was saved', async () => {
  const { services, asLearner, attemptId } = await given({ minutes: 30 })
  const endsAt = new Date('2026-11-21T09:30:00Z')
  const question = { ...asLearner, path: `/attempts/${attemptId}/questions/1` }
  expect((await getPage(services, questionPage.loader, question)).data).toMatchObject({
    time: { endsAt, within: 30 },
  })
  const near = { ...question, now: new Date('2026-11-21T09:27:00Z') }
  expect((await getPage(services, questionPage.loader, near)).data).toMatchObject({
    time: { within: 5 },
  })

  const over = { ...question, now: endsAt }
  const attempt = `/attempts/${attemptId}`
  expect(await getPage(services, questionPage.loader, over)).toMatchObject({ location: attempt })
  const late = await postForm(services, questionPage.action, { answer: '0' }, over)
  expect(late).toMatchObject({ status: 303, location: attempt })
  expect((await postForm(services, saveAnswer.action, { answer: '0' }, over)).status).toBe(410)
  expect((await getPage(services, attemptPage.loader, over)).data).toMatchObject({
    over: true,
    title: 'The time is up',
    answered: [true, true, true],
  })
  const handed = await postForm(services, attemptPage.action, {}, over)
  expect(handed.location).toBe(`${attempt}/result`)
})
