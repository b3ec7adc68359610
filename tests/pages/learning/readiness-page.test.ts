import { expect, test } from 'vitest'
import { openReadiness, readinessOwner } from '../../../app/learning/sealing/seal-readiness.server'
import * as startPage from '../../../app/learning/pages/readiness'
import * as stepPage from '../../../app/learning/pages/readiness-step'
import * as weighPage from '../../../app/learning/pages/readiness-weigh'
import { auditEntries } from '../../../db/schema/platform'
import { readinessAssessments } from '../../../db/schema/learning'
import { getPage, postForm, type Fields } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

type Start = { isSignedIn: boolean; kept: { answers: unknown; step: unknown } | null; seen: string }

/** Somebody who asks themselves, with or without an account. */
async function givenAsker() {
  const services = await freshServices()
  const { id: personId, cookie } = await givenPerson(services)
  const start = async (as = cookie) => {
    const answer = await getPage(services, startPage.loader, { path: '/readiness', cookie: as })
    return answer.data as Start
  }
  const post = (fields: Fields, as = cookie) =>
    postForm(services, startPage.action, fields, { path: '/readiness', cookie: as })
  return {
    services,
    personId,
    start,
    post,
    /** As the page of the moment sends its answers. */
    answer: async (fields: Fields) =>
      post({ intent: 'see', seen: (await start()).seen, ...fields }),
    weighed: (as = cookie) =>
      getPage(services, weighPage.loader, { path: '/readiness/weigh', cookie: as }),
    step: (as = cookie) =>
      getPage(services, stepPage.loader, { path: '/readiness/step', cookie: as }),
    rows: () => services.database.read.select().from(readinessAssessments),
  }
}

const answers = { 'choice-spouse': 'spouse-silent', 'words-loss': 'Ұзақ әңгіме.' }
const kept = {
  spouse: { choice: 'spouse-silent', words: '' },
  loss: { choice: null, words: 'Ұзақ әңгіме.' },
}

test('answers are kept, weighed, ended by a step of one’s own, answered again and deleted', async () => {
  const { start, answer, post, weighed, step, rows } = await givenAsker()
  expect(await start()).toMatchObject({ isSignedIn: true, kept: null })
  expect(await answer(answers)).toMatchObject({ status: 303, location: '/readiness/weigh' })
  expect((await weighed()).data).toMatchObject({ answers: kept })
  expect(await post({ intent: 'choose', step: 'psychologist' })).toMatchObject({
    location: '/readiness/step',
  })
  expect((await step()).data).toMatchObject({ step: 'psychologist' })
  await answer({ 'choice-spouse': 'spouse-both' })
  expect(await start()).toMatchObject({
    kept: { answers: { spouse: { choice: 'spouse-both', words: '' } }, step: 'psychologist' },
  })
  await post({ intent: 'choose', step: 'not-now' })
  expect((await step()).data).toMatchObject({ step: 'not-now' })
  expect((await post({ intent: 'delete' })).location).toBe('/readiness?done=deleted')
  expect(await rows()).toEqual([])
  expect(await start()).toMatchObject({ kept: null })
  for (const page of [await weighed(), await step()]) {
    expect(page).toMatchObject({ status: 303, location: '/readiness' })
  }
})

test('without an account the answer shows what was sent, carries it on, and nothing is kept', async () => {
  const { post, start, rows, weighed } = await givenAsker()
  expect(await start('')).toMatchObject({ isSignedIn: false, kept: null })
  const shown = await post({ intent: 'see', ...answers }, '')
  expect(shown).toMatchObject({ status: 200, data: { kind: 'weighed', answers: kept } })
  const chosen = await post({ intent: 'choose', step: 'another-form', ...answers }, '')
  expect(chosen.data).toEqual({ kind: 'step', step: 'another-form', answers: kept })
  const again = await post({ intent: 'again', ...answers }, '')
  expect(again.data).toEqual({ kind: 'questions', answers: kept })
  expect((await post({ intent: 'delete' }, '')).data).toMatchObject({ answers: {} })
  for (const answer of [shown, chosen, again]) expect(answer.cookies).toEqual([])
  expect((await weighed('')).location).toMatch(/^\/sign-in/)
  expect(await rows()).toEqual([])
})

test('a form without any answer keeps nothing, and takes away what was kept', async () => {
  const { answer, rows } = await givenAsker()
  expect((await answer({})).location).toBe('/readiness')
  expect(await rows()).toEqual([])
  await answer(answers)
  expect((await answer({ 'words-loss': ' \r\n ' })).location).toBe('/readiness')
  expect(await rows()).toEqual([])
})

test('of two pages that answer, the second replaces nothing that it has not shown', async () => {
  const { start, answer, post } = await givenAsker()
  const { seen } = await start()
  await answer(answers)
  const refused = await post({ intent: 'see', seen, 'choice-time': 'time-home' })
  expect(refused).toMatchObject({
    status: 409,
    data: { errors: { '': 'changedMeanwhile' }, typed: { 'choice-time': 'time-home' } },
  })
  expect(await start()).toMatchObject({ kept: { answers: kept } })
  // The same once more, as over a poor line, is no conflict.
  expect((await post({ intent: 'see', seen, ...answers })).status).toBe(303)
})

test('a step is chosen of answers that are there', async () => {
  const { post, rows } = await givenAsker()
  expect((await post({ intent: 'choose', step: 'go-on' })).location).toBe('/readiness')
  expect((await post({ intent: 'choose', step: 'none of ours' })).status).toBe(422)
  expect(await rows()).toEqual([])
})

test('a row says neither whose it is nor what is in it, and opens for its person alone', async () => {
  const { services, personId, answer, rows } = await givenAsker()
  const other = await givenPerson(services)
  await answer(answers)
  const [row, ...others] = await rows()
  expect(others).toEqual([])
  expect(JSON.stringify(row)).not.toMatch(new RegExp(`${personId}|spouse|Ұзақ`))
  const sealed = row?.sealed ?? ''
  expect(row?.owner).toBe(readinessOwner(services.secrets, personId))
  expect(openReadiness(services.secrets, personId, sealed).answers).toEqual(kept)
  expect(() => openReadiness(services.secrets, other.id, sealed)).toThrow()
})

test('it stands in no audit trail, and nobody else is shown it', async () => {
  const { services, answer, post, start } = await givenAsker()
  const before = await services.database.read.select().from(auditEntries)
  await answer(answers)
  await post({ intent: 'choose', step: 'not-now' })
  await post({ intent: 'delete' })
  await answer(answers)
  expect(await services.database.read.select().from(auditEntries)).toEqual(before)
  for (const role of ['learner', 'trainer', 'reviewer', 'authority', 'administrator'] as const) {
    const { cookie } = await givenPerson(services, { role })
    expect(await start(cookie)).toMatchObject({ kept: null })
  }
})
