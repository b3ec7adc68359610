import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import { confirmName } from '../../../app/certification/issuing/confirm-name.server'
import { saveAnswer } from '../../../app/assessment/save-answer.server'
import { findAttempt } from '../../../app/assessment/find-attempt.server'
import { readTestStanding } from '../../../app/assessment/read-test-standing.server'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { finishOverdueAttempts } from '../../../app/journeys/finish-overdue-attempts.server'
import { grantLearning, type GrantLearning } from '../../../app/journeys/grant-learning.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import type { FinalTestRules } from '../../../app/learning/domain/definition'
import { enrol } from '../../../app/learning/enrol.server'
import { listGrants } from '../../../app/learning/list-grants.server'
import { listOwnEnrolments } from '../../../app/learning/list-own-enrolments.server'
import { learningGrants } from '../../../db/schema/learning'
import { auditEntries } from '../../../db/schema/platform'
import { answerAttempt } from '../../support/answer-attempt'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { beginAgain, givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const reason = 'The connection broke while the test was under way'
const later = new Date('2026-11-21T10:00:00Z')

/** A learner in the middle of an attempt, and a trainer. */
async function given(
  different: Partial<FinalTestRules> = {},
  facts: { right?: number; now?: Date } = {},
) {
  const services = await freshServices()
  await givenExamination(services, different)
  const handIn = await givenHandIn(services, { right: 0, ...facts })
  const trainer = await givenPerson(services, { role: 'trainer' })
  const { enrolmentId, person, attemptId } = handIn
  return {
    ...handIn,
    services,
    trainer,
    grant: (kind: GrantLearning['kind'], more: Partial<GrantLearning> = {}) =>
      grantLearning(services, {
        trainerId: trainer.id,
        enrolmentId,
        kind,
        amount: 1,
        reason,
        seen: 0,
        requestId: 'r1',
        now: later,
        ...more,
      }),
    handInAt: (now: Date) =>
      finishAttempt(requestContext(services, { now }), { personId: person.id, attemptId }),
    begin: (now = later) => beginAgain(services, handIn, now),
  }
}

test('another attempt is granted where none is left: learner and rules count it, and it is written down once', async () => {
  const { services, person, trainer, enrolmentId, grant, begin, ...sitting } = await given({
    attempts: 1,
    coolDownHours: 0,
  })
  await sitting.handInAt(handInAt)
  await expect(begin()).rejects.toThrow('no-attempts-left')
  expect(await grant('attempts', { amount: 2 })).toEqual({ kind: 'granted' })
  const attemptId = await begin()
  const attempt = await findAttempt(services.database.read, { personId: person.id, attemptId })
  expect(attempt).toMatchObject({ number: 2, submittedAt: null })

  const [written] = await listGrants(services.database.read, enrolmentId)
  expect(written).toMatchObject({
    number: 1,
    kind: 'attempts',
    amount: 2,
    reason,
    grantedBy: trainer.id,
  })
  const audit = await services.database.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'learning.granted'))
  expect(audit).toMatchObject([
    { actorId: trainer.id, subjectId: person.id, detail: { kind: 'attempts', amount: 2 } },
  ])
  expect(JSON.stringify(audit)).not.toContain(reason)
})

test('the learner is told by an e-mail that says where to look, and nothing else', async () => {
  const { services, person, enrolmentId, grant } = await given()
  await grant('attempts')
  const message = (await readEmails(services)).find(({ to }) => to === person.email)
  expect(message?.path).toBe(`/learn/${enrolmentId}/test?lang=en`)
  expect(message?.subject).not.toMatch(/test|attempt|grant|adopt/i)
  expect(message?.text).not.toContain(reason)
})

test('of two trainers who grant at once one does, and the other is told', async () => {
  const { services, enrolmentId, grant } = await given()
  const other = await givenPerson(services, { role: 'trainer' })
  const outcomes = await Promise.all([
    grant('attempts'),
    grant('attempts', { trainerId: other.id }),
  ])
  expect(outcomes.filter(({ kind }) => kind === 'granted')).toHaveLength(1)
  expect(outcomes).toContainEqual({ kind: 'refused', why: 'changed-since' })
  expect(await listGrants(services.database.read, enrolmentId)).toHaveLength(1)
  expect(await grant('attempts', { trainerId: other.id, seen: 1 })).toEqual({ kind: 'granted' })
})

test('nobody grants to themselves, or to whom they apply together with', async () => {
  const { services, person, trainer, grant } = await given()
  const own = { kind: 'refused', why: 'own-case' }
  expect(await grant('attempts', { trainerId: person.id })).toEqual(own)
  await givenHousehold(services.database, [person.id, trainer.id])
  expect(await grant('attempts')).toEqual(own)
})

test('an attempt granted while one is open comes after it', async () => {
  const { services, attemptId, grant, begin, ...sitting } = await given({
    attempts: 1,
    coolDownHours: 0,
  })
  expect(await grant('attempts')).toEqual({ kind: 'granted' })
  expect(await begin()).toBe(attemptId)
  await sitting.handInAt(later)
  expect(await begin()).not.toBe(attemptId)
  expect(await listGrants(services.database.read, sitting.enrolmentId)).toHaveLength(1)
})

test('the waiting that was waived is not asked for, and the next one is', async () => {
  const { services, grant, begin, person, ...sitting } = await given()
  expect(await grant('no-waiting')).toEqual({ kind: 'refused', why: 'attempt-open' })
  await sitting.handInAt(handInAt)
  await expect(begin()).rejects.toThrow('cooling-down')
  expect(await grant('no-waiting')).toEqual({ kind: 'granted' })
  const attemptId = await begin()
  await finishAttempt(requestContext(services, { now: later }), { personId: person.id, attemptId })
  await expect(begin(new Date(later.getTime() + 1))).rejects.toThrow('cooling-down')
})

test('a fresh enrolment after a certificate has ended earns another certificate, and the first stays', async () => {
  const { services, person, enrolmentId, grant, handInAt: handIn } = await given({}, { right: 3 })
  const { database } = services
  const passed = await handIn(handInAt)
  const code = passed.kind === 'graded' ? (passed.certificateCode ?? '') : ''
  expect(await grant('fresh-enrolment')).toEqual({ kind: 'refused', why: 'certificate-stands' })
  const enrolAgain = () =>
    database.transaction((tx) =>
      enrol(tx, { personId: person.id, programme: 'adoptive-parent', now: later }),
    )
  expect(await enrolAgain()).toMatchObject({ enrolment: { id: enrolmentId, number: 1 } })

  await database.transaction((tx) =>
    revokeCertificateAndEvidence(tx, { code, reason: 'r', note: '', actorId: null, now: later }),
  )
  expect(await grant('fresh-enrolment')).toEqual({ kind: 'granted' })
  expect(await grant('fresh-enrolment', { seen: 1 })).toMatchObject({ why: 'fresh-granted' })
  const begun = await Promise.all([enrolAgain(), enrolAgain(), enrolAgain()])
  const ids = begun.flatMap((each) => (each.kind === 'enrolled' ? [each.enrolment.id] : []))
  const [fresh = ''] = ids
  expect(new Set(ids).size).toBe(1)
  expect(fresh).not.toBe(enrolmentId)
  expect(await listOwnEnrolments(database.read, person.id)).toMatchObject([
    { id: fresh, number: 2 },
    { id: enrolmentId, number: 1 },
  ])

  // Another day: the time of one person runs once, in however many enrolments.
  const anew = new Date(later.getTime() + 24 * 3_600_000)
  await givenEnrolment(database, { personId: person.id, lessons: 2, now: anew })
  await database.transaction((tx) =>
    confirmName(tx, { enrolmentId: fresh, name: person.name, now: anew }),
  )
  const attemptId = await beginAgain(services, { person, enrolmentId: fresh }, anew)
  await answerAttempt(database, { personId: person.id, attemptId, now: anew })
  const own = { personId: person.id, attemptId }
  const again = await finishAttempt(requestContext(services, { now: anew }), own)
  expect(again).toMatchObject({ kind: 'graded', grade: { passed: true } })
  const certificates = await listOwnCertificates(database.read, person.id)
  expect(certificates).toHaveLength(2)
  expect(certificates.map(({ code }) => code)).toContain(code)
  expect(await grant('attempts', { seen: 1 })).toEqual({ kind: 'refused', why: 'followed' })
})

test('no attempt begins on an enrolment in whose place another was granted', async () => {
  const { grant, begin, ...sitting } = await given({ coolDownHours: 0 })
  await sitting.handInAt(handInAt)
  await grant('fresh-enrolment')
  await expect(begin()).rejects.toThrow('followed')
})

test('an attempt with a time limit takes no answer from its end on, and what was saved by then is graded', async () => {
  const { services, person, attemptId, enrolmentId, begin } = await given(
    { minutes: 30 },
    { right: 3, now: handInAt },
  )
  const { database } = services
  const end = new Date('2026-11-21T09:30:00Z')
  const own = { personId: person.id, attemptId }
  const save = (now: Date) =>
    database.transaction((tx) => saveAnswer(tx, { ...own, position: 1, answer: [], now }))
  expect(await save(end)).toEqual({ kind: 'refused', why: 'time-over' })
  // Whoever comes back later is led to the same attempt, not to another.
  expect(await begin(new Date('2026-11-22T12:00:00Z'))).toBe(attemptId)

  const job = { now: new Date('2026-11-21T09:29:59Z'), isStopped: () => false }
  expect(await finishOverdueAttempts(services, job)).toBe(0)
  expect(await finishOverdueAttempts(services, { ...job, now: later })).toBe(1)
  expect(await finishOverdueAttempts(services, { ...job, now: later })).toBe(0)
  const attempt = await findAttempt(database.read, own)
  expect(attempt).toMatchObject({ submittedAt: end, grade: { percent: 100, passed: true } })
  expect(await listOwnCertificates(database.read, person.id)).toHaveLength(1)
  const rules = { draw: { adaptation: 3 }, passMark: 60, attempts: 3, coolDownHours: 24 }
  const standing = await readTestStanding(database.read, { enrolmentId, rules, now: later })
  expect(standing.passed?.at).toEqual(end)
})

test('minutes that were granted move the end of the open attempt, or of the next one', async () => {
  const { services, person, attemptId, grant, begin, ...sitting } = await given(
    { minutes: 30, coolDownHours: 0 },
    { now: handInAt },
  )
  const { read } = services.database
  const during = new Date('2026-11-21T09:20:00Z')
  expect(await grant('time', { amount: 15, now: during })).toEqual({ kind: 'granted' })
  const end = new Date('2026-11-21T09:45:00Z')
  const own = { personId: person.id, attemptId }
  expect(await findAttempt(read, own)).toMatchObject({ endsAt: end })
  const early = { now: new Date('2026-11-21T09:40:00Z'), isStopped: () => false }
  expect(await finishOverdueAttempts(services, early)).toBe(0)
  expect(await grant('time', { seen: 1, now: end })).toMatchObject({ why: 'attempt-over' })
  await sitting.handInAt(later)

  expect(await grant('time', { amount: 60, seen: 1 })).toEqual({ kind: 'granted' })
  const next = await findAttempt(read, { personId: person.id, attemptId: await begin(later) })
  expect(next?.endsAt).toEqual(new Date('2026-11-21T11:30:00Z'))
})

test('a grant is neither changed nor removed', async () => {
  const { services, grant } = await given()
  await grant('attempts')
  const { database } = services
  const change = database.transaction((tx) => tx.update(learningGrants).set({ amount: 3 }))
  await expect(change).rejects.toThrow()
  await expect(database.transaction((tx) => tx.delete(learningGrants))).rejects.toThrow()
})
