import { expect, test } from 'vitest'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { confirmCertificateName } from '../../../app/journeys/confirm-certificate-name.server'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { judgeEnrolment } from '../../../app/journeys/judge-enrolment.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import { findEnrolment } from '../../../app/learning/find-enrolment.server'
import { verifyCertificate } from '../../../app/verification/verify-certificate.server'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'

async function given(facts: { right?: number; named?: boolean } = {}) {
  const services = await freshServices()
  await givenExamination(services)
  const handIn = await givenHandIn(services, facts)
  const context = requestContext(services, { now: handInAt })
  return {
    ...handIn,
    services,
    context,
    personId: handIn.person.id,
    standing: async () => {
      const [form] = await readRecord(services.database.read, {
        personId: handIn.person.id,
        now: handInAt,
      })
      return form?.items[0]?.state
    },
  }
}

test('a passed test that completes the programme awards, audits and enters the record at once', async () => {
  const { context, personId, attemptId, services, standing } = await given()
  expect(await standing()).toBe('missing')
  const outcome = await finishAttempt(context, { personId, attemptId })
  expect(outcome).toMatchObject({ kind: 'graded', grade: { percent: 100, passed: true } })

  const { read } = services.database
  const [certificate] = await listOwnCertificates(read, personId)
  const code = outcome.kind === 'graded' ? outcome.certificateCode : null
  expect(certificate?.code).toBe(code)
  const verdict = await verifyCertificate(read, services.keys, code ?? '', handInAt)
  expect(verdict.kind).toBe('valid')
  expect(await standing()).toBe('met')
  const audited = (await read.select().from(auditEntries)).map((entry) => entry.action)
  expect(audited.filter((action) => action === 'certificate.awarded')).toHaveLength(1)
})

test('a failed test awards nothing', async () => {
  const { context, personId, attemptId, services, standing } = await given({ right: 1 })
  const outcome = await finishAttempt(context, { personId, attemptId })
  expect(outcome).toMatchObject({ grade: { percent: 33, passed: false }, certificateCode: null })
  expect(await listOwnCertificates(services.database.read, personId)).toEqual([])
  expect(await standing()).toBe('missing')
})

test('a passed test waits for the name, and the name then brings the certificate', async () => {
  const { context, personId, attemptId, enrolmentId, services } = await given({ named: false })
  expect(await finishAttempt(context, { personId, attemptId })).toMatchObject({
    certificateCode: null,
  })
  const enrolment = await findEnrolment(services.database.read, { enrolmentId, personId })
  const before = enrolment && (await judgeEnrolment(services.database.read, enrolment, handInAt))
  expect(before?.items.filter((item) => !item.met).map((item) => item.kind)).toEqual(['name'])

  const confirmed = await confirmCertificateName(context, {
    personId,
    enrolmentId,
    name: 'Сәрсенова Айгүл',
  })
  expect(confirmed).toMatchObject({ kind: 'confirmed', certificateCode: expect.any(String) })
})

test('of ten hand-ins of one attempt at once one is graded and one certificate exists', async () => {
  const { context, personId, attemptId, services } = await given()
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => finishAttempt(context, { personId, attemptId })),
  )
  expect(outcomes.filter((outcome) => outcome.kind === 'graded')).toHaveLength(1)
  expect(await listOwnCertificates(services.database.read, personId)).toHaveLength(1)
})

test('another person cannot hand in an attempt, nor confirm a name', async () => {
  const { context, attemptId, enrolmentId } = await given()
  const stranger = { personId: '0190a7b0-0000-7000-8000-00000000beef' }
  expect(await finishAttempt(context, { ...stranger, attemptId })).toEqual({
    kind: 'refused',
    why: 'no-such-attempt',
  })
  expect(
    await confirmCertificateName(context, { ...stranger, enrolmentId, name: 'Other Name' }),
  ).toEqual({ kind: 'refused', why: 'no-such-enrolment' })
})

test('a revoked certificate leaves the eligibility record in the same transaction', async () => {
  const { context, personId, attemptId, services, standing } = await given()
  const outcome = await finishAttempt(context, { personId, attemptId })
  const code = outcome.kind === 'graded' ? (outcome.certificateCode ?? '') : ''
  const revocation = { code, reason: 'Issued in error', actorId: null, now: handInAt }
  const revoke = () =>
    services.database.transaction((tx) => revokeCertificateAndEvidence(tx, revocation))
  expect(await revoke()).toMatchObject({ kind: 'revoked' })
  expect(await standing()).toBe('withdrawn')
  const verdict = await verifyCertificate(services.database.read, services.keys, code, handInAt)
  expect(verdict.kind).toBe('revoked')
  expect(await revoke()).toEqual({ kind: 'refused', why: 'already-revoked' })
})
