import { expect, test } from 'vitest'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { createPerson } from '../../../app/accounts/create-person.server'
import { awardCertificate } from '../../../app/certification/issuing/award-certificate.server'
import { checkSeal } from '../../../app/certification/keys/check-seal.server'
import { confirmName } from '../../../app/certification/issuing/confirm-name.server'
import { findCertificateByCode } from '../../../app/certification/issuing/find-certificate-by-code.server'
import { findNameConfirmation } from '../../../app/certification/issuing/find-name-confirmation.server'
import { findOwnCertificate } from '../../../app/certification/data/certificates'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import { parseCertificateCode } from '../../../app/certification/domain/certificate-code'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenChange } from '../../support/given-change'
import { givenEnrolmentRow } from '../../support/given-rows'

const now = new Date('2026-11-21T09:00:00Z')

test('a certificate states what was learned, under the name that was confirmed, and is signed', async () => {
  const services = await freshServices()
  const certificate = await givenCertificate(services, { name: '  Әйгерім   Серікова ' })
  const seal = checkSeal(services.keys, certificate)
  if (seal.kind !== 'intact') throw new Error(seal.kind)
  const { statement } = seal
  expect(statement.holder).toEqual({ name: 'Әйгерім Серікова', language: 'ru' })
  expect(statement.credit).toEqual({ minutes: 1890, academicHours: 42 })
  expect(statement.modules.map(({ slug, number }) => [slug, number])).toEqual([
    ['family-structure', 1],
    ['adaptation', 2],
  ])
  expect(statement.awardedAt).toBe('2026-11-21T09:00:00.000Z')
  expect(statement.expiresAt).toBeNull()
  expect(statement.issuer.baseUrl).toBe('https://shanyrak.example')
  expect(parseCertificateCode(statement.code)).toEqual({ kind: 'code', code: certificate.code })
  expect(certificate.statement).not.toContain(certificate.personId)
  expect(await findCertificateByCode(services.database.read, certificate.code)).toEqual(certificate)
})

test('an enrolment is awarded once: the second call returns the first certificate', async () => {
  const services = await freshServices()
  const first = await givenCertificate(services)
  const again = await services.database.transaction((tx) =>
    awardCertificate(tx, services.keys, anAward({ minutes: 1, now: new Date('2027-01-01') })),
  )
  expect(again).toEqual({ kind: 'already-awarded', certificate: first })
  expect(await listOwnCertificates(services.database.read, first.personId)).toEqual([first])
  expect(await services.database.read.select().from(auditEntries)).toHaveLength(1)
})

test('a re-take never overwrites: what became of the first certificate stays, a new enrolment earns anew', async () => {
  const services = await freshServices()
  const { database, keys } = services
  const first = await givenCertificate(services)
  const retake = () =>
    database.transaction((tx) =>
      awardCertificate(tx, keys, anAward({ now: new Date('2027-01-01') })),
    )
  const replaced = await givenChange(services, 'replace', first.code)
  const code = replaced.kind === 'confirmed' ? replaced.code : ''
  expect(await retake()).toMatchObject({ kind: 'already-awarded', certificate: { code } })
  await givenChange(services, 'revoke', code)
  expect(await retake()).toMatchObject({
    kind: 'already-awarded',
    certificate: { code, revoked: { reason: 'holder-asked' } },
  })
  expect(await listOwnCertificates(database.read, first.personId)).toHaveLength(2)

  const other = await givenCertificate(services, { enrolmentId: 'a new enrolment' })
  expect(other).toMatchObject({ replacesId: null, revoked: null })
  expect(await findCertificateByCode(database.read, first.code)).toMatchObject({
    statement: first.statement,
    replacedBy: code,
  })
})

test('ten awards of one enrolment at once leave one certificate', async () => {
  const services = await freshServices()
  const { enrolmentId, personId } = anAward()
  await givenEnrolmentRow(services.database, { id: enrolmentId, personId })
  await services.database.transaction((tx) =>
    confirmName(tx, { enrolmentId, name: 'Анна Ким', now }),
  )
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () =>
      services.database.transaction((tx) => awardCertificate(tx, services.keys, anAward())),
    ),
  )
  const codes = outcomes.map((outcome) => outcome.kind !== 'refused' && outcome.certificate.code)
  expect(new Set(codes).size).toBe(1)
  expect(outcomes.filter(({ kind }) => kind === 'awarded')).toHaveLength(1)
})

test('without a confirmed name nothing is awarded', async () => {
  const { database, keys } = await freshServices()
  const outcome = await database.transaction((tx) => awardCertificate(tx, keys, anAward()))
  expect(outcome).toEqual({ kind: 'refused', why: 'name-not-confirmed' })
  expect(await database.read.select().from(auditEntries)).toEqual([])
})

test('a name may be confirmed anew until the award, and not after it', async () => {
  const services = await freshServices()
  const { database, keys } = services
  const { enrolmentId, personId } = anAward()
  await givenEnrolmentRow(database, { id: enrolmentId, personId })
  const confirm = (name: string) =>
    database.transaction((tx) => confirmName(tx, { enrolmentId, name, now }))
  expect(await confirm('Анна Ким')).toEqual({ kind: 'confirmed', name: 'Анна Ким' })
  expect(await confirm('Анна 1')).toEqual({ kind: 'refused', why: 'foreign-character' })
  expect(await confirm('Ким Анна')).toEqual({ kind: 'confirmed', name: 'Ким Анна' })
  await database.transaction((tx) => awardCertificate(tx, keys, anAward()))
  expect(await confirm('Ким Жанна')).toEqual({ kind: 'refused', why: 'already-awarded' })
  expect(await findNameConfirmation(database.read, enrolmentId)).toEqual({
    name: 'Ким Анна',
    confirmedAt: now,
  })
})

test("another's certificate reads as absent", async () => {
  const services = await freshServices()
  const { code, personId } = await givenCertificate(services)
  const { read } = services.database
  expect(await findOwnCertificate(read, { personId, code })).not.toBeNull()
  expect(await findOwnCertificate(read, { personId: 'somebody-else', code })).toBeNull()
})

test('the holder is told by an e-mail that betrays nothing', async () => {
  const services = await freshServices()
  const person = await createPerson(services, {
    email: 'aigerim@example.kz',
    name: 'Айгерим Серикова',
    password: 'correct horse battery staple',
    role: 'learner',
    language: 'kk',
    now,
  })
  if (person.kind === 'refused') throw new Error(person.why)
  await givenCertificate(services, { personId: person.personId })
  const [message] = await services.database.read.select().from(outboxMessages)
  expect(message?.payload).toMatchObject({
    to: 'aigerim@example.kz',
    subject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
  })
  expect(JSON.stringify(message?.payload)).not.toMatch(/асырап|усынов|adopt/i)
})
