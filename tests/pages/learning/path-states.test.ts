import { expect, test } from 'vitest'
import type { ChangeAction } from '../../../app/certification/domain/change'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import { retireContent } from '../../../app/learning/retire-content.server'
import { getPage } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenChange } from '../../support/given-change'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const later = new Date('2026-12-01T09:00:00Z')

/** A learner of a programme with a final test, and what their path shows at an instant. */
async function givenLearner(lessons: number) {
  const services = await freshServices()
  await givenExamination(services)
  const person = await givenPerson(services)
  const { id } = await givenEnrolment(services.database, { personId: person.id, lessons })
  const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie: person.cookie }
  return {
    services,
    id,
    personId: person.id,
    async see(at = now) {
      const { data } = await getPage(services, enrolmentPage.loader, { ...asked, now: at })
      return data as Awaited<ReturnType<typeof enrolmentPage.loader>>
    },
  }
}

test.each([
  [0, { kind: 'lesson' }, [0]],
  [1, { kind: 'lesson' }, [45]],
  [2, { kind: 'name' }, [90]],
])(
  'after %i lessons the step is clear, and each module says how much counts',
  async (lessons, next, credited) => {
    const { see } = await givenLearner(lessons)
    const { map, ...shown } = await see()
    expect(shown).toMatchObject({ next, result: null, certificate: null, retired: false })
    expect(map.modules.map((module) => module.credited)).toEqual(credited)
  },
)

test('after an attempt that was not passed the path waits, and after the last one it leads to people', async () => {
  for (const [attempts, kind] of [
    [3, 'wait'],
    [1, 'no-attempts-left'],
  ] as const) {
    const services = await freshServices()
    await givenExamination(services, { attempts })
    const { person, enrolmentId, attemptId } = await givenHandIn(services, { right: 0 })
    const asked = { path: `/learn/${enrolmentId}`, params: { enrolmentId }, cookie: person.cookie }
    const look = () => getPage(services, enrolmentPage.loader, { ...asked, now: handInAt })
    expect((await look()).data).toMatchObject({ next: { kind: 'test-under-way' }, result: null })
    const context = requestContext(services, { now: handInAt })
    await finishAttempt(context, { attemptId, personId: person.id })
    expect((await look()).data).toMatchObject({
      next: { kind },
      result: { passed: false, attemptsLeft: attempts - 1, href: `/attempts/${attemptId}/result` },
    })
  }
})

test.each<[ChangeAction, string]>([
  ['suspend', 'certificate-suspended'],
  ['revoke', 'certificate-revoked'],
])('of a certificate after "%s" the path says what became of it', async (action, kind) => {
  const { services, id, personId, see } = await givenLearner(2)
  const { code } = await givenCertificate(services, { personId, enrolmentId: id })
  expect((await see()).next.kind).toBe('certificate')
  await givenChange(services, action, code)
  expect((await see(later)).next).toMatchObject({ kind, href: `/certificates/${code}` })
})

test('who learns in a retired programme is told so, until they hold its certificate', async () => {
  const { services, id, personId, see } = await givenLearner(1)
  const retired = { kind: 'module', slug: 'adaptation' } as const
  await services.database.transaction((tx) => retireContent(tx, retired, { actorId: null, now }))
  expect((await see()).retired).toBe(true)
  await givenCertificate(services, { personId, enrolmentId: id })
  expect((await see()).retired).toBe(false)
})
