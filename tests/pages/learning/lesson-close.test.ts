import { expect, test } from 'vitest'
import * as closePage from '../../../app/learning/pages/lesson-finished'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'

/** A learner who has finished so many of three lessons, and how they and others ask for the close of one. */
async function givenLearner(lessons: number) {
  const services = await freshServices()
  await givenProgramme(services.database)
  const { id: personId, cookie } = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId, lessons })
  return {
    id,
    services,
    close(name: string, as = cookie) {
      const [module = '', lesson = ''] = name.split('/')
      const path = `/learn/${id}/${name}/finished`
      const params = { enrolmentId: id, module, lesson }
      return getPage(services, closePage.loader, { path, params, cookie: as, language: 'ru' })
    },
  }
}

test('the close of a lesson says what was gained, and names the lesson that comes with its minutes', async () => {
  const { id, close } = await givenLearner(2)
  expect((await close('adaptation/stages')).data).toMatchObject({
    title: 'Урок пройден: «stages (ru)»',
    gained: 'What stages gives (ru)',
    done: 2,
    total: 3,
    next: { path: `/learn/${id}/behaviour/needs`, title: 'needs (ru)', minutes: 45 },
    overview: `/learn/${id}`,
  })
})

test('an earlier lesson closes with the lesson that is open now, and the last one with the path alone', async () => {
  const earlier = await givenLearner(2)
  const next = { path: `/learn/${earlier.id}/behaviour/needs` }
  expect((await earlier.close('adaptation/first-meeting')).data).toMatchObject({ next })
  const whole = await givenLearner(3)
  expect((await whole.close('behaviour/needs')).data).toMatchObject({
    next: null,
    overview: `/learn/${whole.id}`,
  })
})

test('a lesson that is open or locked has no close, and leads to itself', async () => {
  const { id, close } = await givenLearner(1)
  for (const name of ['adaptation/stages', 'behaviour/needs']) {
    expect(await close(name)).toMatchObject({ status: 303, location: `/learn/${id}/${name}` })
  }
})

test("the close of another's lesson, and of one that there is not, answers 404", async () => {
  const { services, close } = await givenLearner(1)
  const stranger = await givenPerson(services)
  expect((await close('adaptation/first-meeting', stranger.cookie)).status).toBe(404)
  expect((await close('adaptation/none')).status).toBe(404)
})
