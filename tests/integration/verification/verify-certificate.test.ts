import { expect, test } from 'vitest'
import { certificates } from '../../../db/schema/certification'
import { throttleBuckets } from '../../../db/schema/platform'
import { hashRecord, signStatement } from '../../../app/certification/signing/sign-statement.server'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import type { Services } from '../../../app/context'
import { lookUpCertificate } from '../../../app/verification/look-up-certificate.server'
import { hashSubject } from '../../../app/platform/throttle/hash-subject.server'
import { everybody, limits } from '../../../app/verification/limits'
import { matchHolder } from '../../../app/verification/match-holder.server'
import { verifyCertificate } from '../../../app/verification/verify-certificate.server'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const unknown = '000000000000000000'

function later(milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}

async function kindOf(services: Services, code: string, at = now) {
  return (await verifyCertificate(services.database.read, services.keys, code, at)).kind
}

function forMonths(validMonths: number) {
  const { programmeVersion } = anAward()
  const definition = { ...programmeVersion.definition, validMonths }
  return { programmeVersion: { ...programmeVersion, definition } }
}

test('a certificate is valid to the last instant of its term, and expired after it', async () => {
  const services = await freshServices()
  const { code, expiresAt } = await givenCertificate(services, forMonths(24))
  if (!expiresAt) throw new Error('it has a term')
  expect(await kindOf(services, code)).toBe('valid')
  expect(await kindOf(services, code, expiresAt)).toBe('valid')
  expect(await kindOf(services, code, new Date(expiresAt.getTime() + 1))).toBe('expired')
})

test('a revoked certificate is revoked, also after its term', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services, forMonths(1))
  await services.database.transaction((tx) =>
    revokeCertificate(tx, { code, reason: 'Mistake', actorId: null, now }),
  )
  expect(await kindOf(services, code)).toBe('revoked')
  expect(await kindOf(services, code, later(365 * 86_400_000))).toBe('revoked')
})

test('a certificate is replaced as soon as another names it as the one it replaces', async () => {
  const services = await freshServices()
  const first = await givenCertificate(services)
  const { code, id: replacesId, personId, enrolmentId, revoked: _, replacedBy: __, ...rest } = first
  const ids = { id: 'successor', personId, enrolmentId, replacesId }
  const statement = { ...JSON.parse(rest.statement), code: unknown, recordHash: hashRecord(ids) }
  const { text, signature } = signStatement(services.keys, statement)
  await services.database.transaction(async (tx) => {
    await tx
      .insert(certificates)
      .values({ ...rest, ...ids, code: unknown, statement: text, signature })
  })
  expect(await kindOf(services, code)).toBe('replaced')
  expect(await kindOf(services, unknown)).toBe('valid')
})

test('a code that was never given out is not found', async () => {
  expect(await kindOf(await freshServices(), unknown)).toBe('not-found')
})

test('strangers are told what was learned and by when, but not by whom', async () => {
  const services = await freshServices()
  const { code, personId, enrolmentId } = await givenCertificate(services, {
    name: 'Серікова Әйгерім',
  })
  const outcome = await lookUpCertificate(services, { code, address: '10.0.0.1', now })
  expect(outcome).toMatchObject({
    kind: 'found',
    verdict: {
      verdict: 'valid',
      holder: { maskedName: 'С***** Ә*****' },
      hours: { academicHours: 42 },
      awardedAt: now.toISOString(),
    },
  })
  const told = JSON.stringify(outcome)
  for (const secret of ['ерікова', 'йгерім', personId, enrolmentId, 'percent']) {
    expect(told).not.toContain(secret)
  }
})

test('who guesses codes must wait; who holds one behind the same address need not', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const ask = (asked: string, address = '10.0.0.1', at = now) =>
    lookUpCertificate(services, { code: asked, address, now: at })
  const { burst, seconds } = limits.unknownByAddress
  for (let turn = 0; turn < burst; turn++) expect(await ask(unknown)).toEqual({ kind: 'not-found' })
  expect(await ask(unknown)).toEqual({ kind: 'throttled', retryAfterSeconds: seconds })
  expect(await ask(code)).toMatchObject({ kind: 'found' })
  expect(await ask(unknown, '10.0.0.2')).toEqual({ kind: 'not-found' })
  // It never shuts: one more each time, and asking meanwhile makes the wait no longer.
  for (const time of [1, 2]) {
    const at = later(time * seconds * 1000)
    expect(await ask(unknown, '10.0.0.1', at)).toEqual({ kind: 'not-found' })
    expect(await ask(unknown, '10.0.0.1', at)).toMatchObject({ kind: 'throttled' })
  }
})

test('codes that nobody has are counted in all, and who holds one is answered all the same', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const { name: limit, burst, seconds } = limits.unknownInAll
  const subject = hashSubject(services.secrets, everybody)
  const emptiesAt = new Date(now.getTime() + burst * seconds * 1000)
  await services.database.transaction((tx) =>
    tx.insert(throttleBuckets).values({ limit, subject, emptiesAt }),
  )
  const ask = (asked: string) =>
    lookUpCertificate(services, { code: asked, address: '10.9.9.9', now })
  expect(await ask(unknown)).toEqual({ kind: 'throttled', retryAfterSeconds: 1 })
  expect(await ask(code)).toMatchObject({ kind: 'found' })
})

test('a surname is answered with yes or no, and not for long', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services, { name: 'Серікова Әйгерім' })
  const ask = (claim: string, address = '10.0.0.1') =>
    matchHolder(services, { code, claim, address, now })
  expect(await ask('серікова')).toEqual({ kind: 'answered', matches: true })
  expect(await ask('Ким')).toEqual({ kind: 'answered', matches: false })
  const { burst, seconds } = limits.holderByAddress
  for (let turn = 2; turn < burst; turn++) await ask('Ким')
  expect(await ask('Серікова')).toEqual({ kind: 'throttled', retryAfterSeconds: seconds })
  expect(await ask('Серікова', '10.0.0.2')).toEqual({ kind: 'answered', matches: true })
})

test('the last four of the IIN are answered alike, whoever has one', async () => {
  const services = await freshServices()
  const holder = await givenPerson(services, { iin: '700911204362' })
  const other = await givenPerson(services)
  const { code } = await givenCertificate(services, { personId: holder.id })
  const without = await givenCertificate(services, { personId: other.id, enrolmentId: 'another' })
  const ask = (claim: string, of = code, address = '10.0.0.1') =>
    matchHolder(services, { code: of, claim, address, now })
  const right = { kind: 'answered', matches: true, ground: 'asserted' }
  expect(await ask('4362')).toEqual(right)
  expect(await ask(' 43 62 ')).toEqual(right)
  expect(await ask('4363')).toEqual({ kind: 'answered', matches: false })
  expect(await ask('0911')).toEqual({ kind: 'answered', matches: false })
  // Whether there is an IIN at all nobody learns.
  expect(await ask('0000', without.code)).toEqual({ kind: 'answered', matches: false })
  expect(await ask('null', without.code)).toEqual({ kind: 'answered', matches: false })
})

test('four digits are not to be found by trying, from however many addresses', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const ask = (claim: string, turn: number) =>
    matchHolder(services, { code, claim, address: `10.${turn}.0.1`, now })
  const { burst, seconds } = limits.digitsByCode
  for (let turn = 0; turn < burst; turn++) {
    expect(await ask(String(1000 + turn), turn)).toEqual({ kind: 'answered', matches: false })
  }
  expect(await ask('2000', burst)).toEqual({ kind: 'throttled', retryAfterSeconds: seconds })
  expect(await ask('Серікова', burst)).toMatchObject({ kind: 'answered' })
})

test('many addresses that guess at one certificate must wait as well', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const outcomes = []
  for (let turn = 0; turn <= limits.holderByCode.burst; turn++) {
    const address = `10.${turn}.0.1`
    outcomes.push(await matchHolder(services, { code, claim: 'Ким', address, now }))
  }
  expect(outcomes.pop()).toMatchObject({ kind: 'throttled' })
  expect(outcomes.every(({ kind }) => kind === 'answered')).toBe(true)
})

test('where there is no certificate, no surname is compared', async () => {
  const given = { code: unknown, claim: 'Ким', address: '10.0.0.1', now }
  expect(await matchHolder(await freshServices(), given)).toEqual({ kind: 'no-name' })
})
