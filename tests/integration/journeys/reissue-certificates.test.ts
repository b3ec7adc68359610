import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { checkSeal } from '../../../app/certification/keys/check-seal.server'
import type { Certificate } from '../../../app/certification/data/certificates'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import type { Services } from '../../../app/context'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import {
  reissueCertificates,
  type ReissueOutcome,
} from '../../../app/journeys/reissue-certificates.server'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import { reissues } from '../../../db/schema/certification'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { aClaim } from '../../support/a-training'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenCompromise, givenRotation } from '../../support/given-key'
import { givenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'
import { givenCertificateRecord } from '../../support/given-rows'

const from = new Date('2026-11-20T00:00:00Z')
const now = new Date('2026-11-21T09:00:00Z')
const hour = 3_600_000

/** A certificate in its holder's record. */
async function givenEvidence(services: Services, awardedAt = from): Promise<Certificate> {
  const person = await givenPerson(services)
  const certificate = await givenCertificate(services, {
    personId: person.id,
    enrolmentId: person.id,
    name: 'Серікова Әйгерім',
    now: awardedAt,
  })
  const { personId, programme, id, code, expiresAt } = certificate
  await services.database.transaction((tx) =>
    recordEvidence(tx, {
      claim: aClaim(),
      personId,
      programme,
      certificateId: id,
      certificateCode: code,
      expiresAt,
      now: awardedAt,
    }),
  )
  return certificate
}

function reissue(services: Services, keyId: string, progress: [number, number][] = []) {
  const onProgress = (done: number, total: number) => void progress.push([done, total])
  return reissueCertificates(services, { keyId, now, onProgress })
}

async function codesOf({ database }: Services, { personId }: Certificate) {
  return (await listOwnCertificates(database.read, personId)).map(({ code }) => code)
}

const act = { reason: 'under-inquiry', actorId: null, now } as const

test('what a compromised key signed since is replaced: the same facts, a new code, the new key', async () => {
  const services = await freshServices()
  const { database, keys } = services
  await givenTable(database)
  const certificate = await givenEvidence(services)
  const before = JSON.parse(certificate.statement)
  const keyId = await givenCompromise(services, from)
  expect(await reissue(services, keyId)).toEqual<ReissueOutcome>({
    kind: 'done',
    replaced: 1,
    left: [],
    resumed: false,
  })

  const [replacement, old] = await listOwnCertificates(database.read, certificate.personId)
  if (!replacement || !old) throw new Error('there are not two certificates')
  expect(old.replacedBy).toBe(replacement.code)
  expect(replacement).toMatchObject({ replacesId: certificate.id, keyId: keys.activeId })
  expect(checkSeal(keys, replacement).kind).toBe('intact')
  const { code, keyId: signedBy, recordHash, ...facts } = JSON.parse(replacement.statement)
  expect({ ...before, code, keyId: signedBy, recordHash }).toEqual({
    ...facts,
    code,
    keyId: signedBy,
    recordHash,
  })
  expect(code).not.toBe(certificate.code)

  const [record] = await readRecord(database.read, { personId: certificate.personId, now })
  expect(record?.items[0]).toMatchObject({ state: 'met' })
  expect(JSON.stringify(record)).toContain(replacement.code)
  const trail = await database.read.select().from(auditEntries)
  expect(trail.filter(({ action }) => action === 'certificate.replaced')).toMatchObject([
    { subjectId: certificate.id, detail: { reason: 'key-compromised' } },
  ])
  expect(await database.read.select().from(outboxMessages)).toHaveLength(2)
})

test('what it signed before the date, and what another key signed, stays', async () => {
  const services = await freshServices()
  const early = await givenEvidence(services, new Date(from.getTime() - 1))
  const keyId = services.keys.activeId
  await givenRotation(services)
  const other = await givenEvidence(services)
  expect(await reissue(services, keyId)).toEqual({ kind: 'refused', why: 'not-compromised' })
  expect(await reissue(services, 'nobody')).toEqual({ kind: 'refused', why: 'no-such-key' })
  await givenCompromise(services, now)
  expect(await codesOf(services, early)).toEqual([early.code])
  expect(await codesOf(services, other)).toEqual([other.code])
})

test('what is suspended, revoked, expired or replaced is left', async () => {
  const services = await freshServices()
  const { database } = services
  const [suspended, revoked] = [await givenEvidence(services), await givenEvidence(services)]
  const { programmeVersion } = anAward()
  const definition = { ...programmeVersion.definition, validMonths: 0 }
  const expired = await givenCertificate(services, {
    enrolmentId: 'expired',
    now: from,
    programmeVersion: { ...programmeVersion, definition },
  })
  await database.transaction((tx) => suspendCertificate(tx, { ...act, code: suspended.code }))
  await database.transaction((tx) =>
    revokeCertificateAndEvidence(tx, { ...act, code: revoked.code, reason: 'awarded-by-mistake' }),
  )
  const keyId = await givenCompromise(services, from)
  const outcome = await reissue(services, keyId)
  expect(outcome).toMatchObject({ kind: 'done', replaced: 0, left: [] })
  for (const certificate of [suspended, revoked, expired]) {
    expect(await codesOf(services, certificate)).toEqual([certificate.code])
  }
})

test('an older certificate whose open credential was signed after the date is replaced too', async () => {
  const services = await freshServices()
  const old = await givenEvidence(services, new Date(from.getTime() - hour))
  await ensureCredential(services, old.id, from)
  const keyId = await givenCompromise(services, from)
  expect(await reissue(services, keyId)).toMatchObject({ replaced: 1 })
})

test('a run that is broken off anywhere goes on where it was, and nothing is replaced twice', async () => {
  const services = await freshServices()
  const awarded: Certificate[] = []
  for (let each = 0; each < 45; each++) awarded.push(await givenEvidence(services))
  const keyId = await givenCompromise(services, from)
  const broken = reissueCertificates(services, {
    keyId,
    now,
    onProgress(done) {
      if (done >= 20) throw new Error('the terminal is gone')
    },
  })
  await expect(broken).rejects.toThrow('the terminal is gone')
  const progress: [number, number][] = []
  expect(await reissue(services, keyId, progress)).toEqual({
    kind: 'done',
    replaced: 25,
    left: [],
    resumed: true,
  })
  expect(progress).toEqual([
    [40, 45],
    [45, 45],
  ])
  for (const certificate of awarded) {
    expect(await codesOf(services, certificate)).toHaveLength(2)
  }
  const runs = await services.database.read.select().from(reissues)
  expect(runs).toMatchObject([{ keyId, total: 45, done: 45 }])
  expect(runs[0]?.finishedAt).not.toBeNull()
  expect(await reissue(services, keyId)).toMatchObject({ replaced: 0, resumed: false })
})

test('two runs at once replace each certificate once', async () => {
  const services = await freshServices()
  const awarded: Certificate[] = []
  for (let each = 0; each < 30; each++) awarded.push(await givenEvidence(services))
  const keyId = await givenCompromise(services, from)
  const outcomes = await Promise.all([reissue(services, keyId), reissue(services, keyId)])
  const replaced = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.replaced : NaN))
  expect(replaced.reduce((sum, each) => sum + each)).toBe(30)
  for (const certificate of awarded) {
    expect(await codesOf(services, certificate)).toHaveLength(2)
  }
})

test('a certificate that was altered is left, and told', async () => {
  const services = await freshServices()
  const { revoked: _, suspended: __, replacedBy: ___, ...record } = await givenEvidence(services)
  const altered = { ...record, id: uuid(), code: '00000000000000001K', enrolmentId: 'another' }
  await givenCertificateRecord(services.database, altered)
  const keyId = await givenCompromise(services, from)
  const outcome = await reissue(services, keyId)
  expect(outcome).toMatchObject({ replaced: 1, left: [altered.code] })
})
