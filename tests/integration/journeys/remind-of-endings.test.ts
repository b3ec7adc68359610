import { expect, test } from 'vitest'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { suspendEvidence } from '../../../app/eligibility/suspend-evidence.server'
import { revokeEvidence } from '../../../app/eligibility/revoke-evidence.server'
import { remindOfEndings } from '../../../app/journeys/remind-of-endings.server'
import { feedEvents } from '../../../db/schema/exchange'
import { aClaim } from '../../support/a-training'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { aRequirement, givenTable } from '../../support/given-requirement-table'
import { readEmails } from '../../support/read-emails'
import { givenCertificateRows } from '../../support/given-rows'

const awarded = new Date('2026-01-10T09:00:00Z')
const expiresAt = new Date('2027-01-10T09:00:00Z')
const day = 86_400_000
const before = (days: number) => new Date(expiresAt.getTime() - days * day)

/** Somebody whose certificate counts until `expiresAt`. */
async function givenEvidence() {
  const services = await freshServices()
  const person = await givenPerson(services, { language: 'en', now: awarded })
  await givenTable(services.database, { requirements: [aRequirement({ expiringDays: 60 })] })
  await givenCertificateRows(services.database, [{ id: 'c1', personId: person.id }])
  await services.database.transaction((tx) =>
    recordEvidence(tx, {
      claim: aClaim(),
      personId: person.id,
      programme: 'adoptive-parent',
      certificateId: 'c1',
      certificateCode: '7K3QWTYA94ZM20XDRV',
      expiresAt,
      now: awarded,
    }),
  )
  const told = async () =>
    (await readEmails(services)).filter(({ path }) => path.startsWith('/record'))
  return { services, person, told }
}

test('whoever has something that ends is told 60 days before, 14 days before and at the end, each once', async () => {
  const { services, person, told } = await givenEvidence()
  expect(await remindOfEndings(services, { now: before(61) })).toBe(0)
  for (const [days, emails] of [
    [60, 1],
    [30, 0],
    [14, 1],
    [1, 0],
    [0, 1],
    [-5, 0],
  ] as const) {
    expect([days, await remindOfEndings(services, { now: before(days) })]).toEqual([days, emails])
    expect(await remindOfEndings(services, { now: before(days) })).toBe(0)
  }
  const emails = await told()
  expect(emails.map(({ to }) => to)).toEqual([person.email, person.email, person.email])
  for (const { subject, text } of emails) {
    expect(subject).toBe('News in your Shanyrak account')
    expect(text).not.toMatch(/certificate|adopt|child|expire/i)
  }
})

test('a site that slept through the first reminder sends one e-mail, not two', async () => {
  const { services } = await givenEvidence()
  expect(await remindOfEndings(services, { now: before(3) })).toBe(1)
  expect(await remindOfEndings(services, { now: before(2) })).toBe(0)
})

test('other systems are told of what has ended, once', async () => {
  const { services, person } = await givenEvidence()
  await remindOfEndings(services, { now: before(10) })
  expect(await services.database.read.select().from(feedEvents)).toEqual([])
  await remindOfEndings(services, { now: before(0) })
  await remindOfEndings(services, { now: before(-1) })
  expect(await services.database.read.select().from(feedEvents)).toMatchObject([
    {
      type: 'record.expired',
      personId: person.id,
      payload: { certificateCode: '7K3QWTYA94ZM20XDRV' },
    },
  ])
})

test.each([
  ['withdrawn', revokeEvidence],
  ['suspended', suspendEvidence],
])('nobody is told of the end of what is %s', async (_, act) => {
  const { services } = await givenEvidence()
  await services.database.transaction((tx) =>
    act(tx, { certificateId: 'c1', now: new Date('2026-05-01T09:00:00Z') }),
  )
  expect(await remindOfEndings(services, { now: before(10) })).toBe(0)
})

test('what ended long ago is told nobody', async () => {
  const { services } = await givenEvidence()
  expect(await remindOfEndings(services, { now: before(-31) })).toBe(0)
})
