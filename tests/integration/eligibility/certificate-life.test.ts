import { expect, test } from 'vitest'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { reinstateEvidence } from '../../../app/eligibility/reinstate-evidence.server'
import { replaceEvidence } from '../../../app/eligibility/replace-evidence.server'
import { suspendEvidence } from '../../../app/eligibility/suspend-evidence.server'
import { revokeEvidence } from '../../../app/eligibility/revoke-evidence.server'
import type { DatabaseHandle } from '../../../app/platform/database/database.server'
import { eligibilityEvents } from '../../../db/schema/eligibility'
import { evidence, freshWithCertificates } from '../../support/given-evidence'
import { aRequirement, givenTable } from '../../support/given-requirement-table'

const day = (number: number) => new Date(Date.UTC(2026, 11, number, 9))

async function freshWithEvidence(different: Partial<Parameters<typeof aRequirement>[0]> = {}) {
  const database = await freshWithCertificates()
  await givenTable(database, { requirements: [aRequirement(different)] })
  await database.transaction((tx) => recordEvidence(tx, { ...evidence, now: day(1) }))
  return database
}

function change(
  database: DatabaseHandle,
  by: typeof suspendEvidence,
  now: Date,
  certificateId = 'c1',
) {
  return database.transaction((tx) => by(tx, { certificateId, now }))
}

async function stateOn(database: DatabaseHandle, now: Date) {
  const record = await readRecord(database.read, { personId: 'p1', now })
  const [item] = record.flatMap(({ items }) => items)
  return [item?.state, item?.since, item?.evidence?.certificateId]
}

test('a suspended certificate does not count until it is reinstated, again and again', async () => {
  const database = await freshWithEvidence()
  expect(await stateOn(database, day(1))).toEqual(['met', day(1), 'c1'])
  await change(database, suspendEvidence, day(2))
  expect(await stateOn(database, day(3))).toEqual(['suspended', day(2), 'c1'])
  await change(database, reinstateEvidence, day(4))
  expect(await stateOn(database, day(5))).toEqual(['met', day(4), 'c1'])
  await change(database, suspendEvidence, day(6))
  expect(await stateOn(database, day(7))).toEqual(['suspended', day(6), 'c1'])
  await change(database, reinstateEvidence, day(8))
  expect(await stateOn(database, day(9))).toEqual(['met', day(8), 'c1'])
})

test('suspending twice, or reinstating what is not suspended, writes nothing', async () => {
  const database = await freshWithEvidence()
  await change(database, reinstateEvidence, day(2))
  await change(database, suspendEvidence, day(3))
  await change(database, suspendEvidence, day(4))
  const events = await database.read.select().from(eligibilityEvents)
  expect(events.map(({ kind }) => kind).sort()).toEqual(['met', 'suspended'])
})

test('nothing brings a revoked certificate back', async () => {
  const database = await freshWithEvidence()
  await change(database, suspendEvidence, day(2))
  await change(database, revokeEvidence, day(3))
  await change(database, reinstateEvidence, day(4))
  await database.transaction((tx) => recordEvidence(tx, { ...evidence, now: day(5) }))
  expect(await stateOn(database, day(6))).toEqual(['withdrawn', day(3), 'c1'])
})

test('a table published while a certificate is suspended counts it only once it is reinstated', async () => {
  const database = await freshWithCertificates()
  await givenTable(database, { placementForm: 'patronage' })
  await database.transaction((tx) => recordEvidence(tx, { ...evidence, now: day(1) }))
  await change(database, suspendEvidence, day(2))
  await givenTable(database)
  await database.transaction((tx) => recordEvidence(tx, { ...evidence, now: day(3) }))
  expect(await stateOn(database, day(4))).toEqual(['suspended', day(3), 'c1'])
  await change(database, reinstateEvidence, day(5))
  expect(await stateOn(database, day(6))).toEqual(['met', day(5), 'c1'])
})

test('a certificate in the place of another keeps the requirement met without a break', async () => {
  const database = await freshWithEvidence()
  await givenTable(database, { requirements: [aRequirement({ programmes: ['another'] })] })
  await database.transaction((tx) =>
    replaceEvidence(tx, {
      oldCertificateId: 'c1',
      newCertificateId: 'c2',
      newCertificateCode: '0000000000000000CD',
      expiresAt: null,
      now: day(5),
    }),
  )
  expect(await stateOn(database, day(5))).toEqual(['met', day(1), 'c2'])
  const [form] = await readRecord(database.read, { personId: 'p1', now: day(6) })
  expect(form?.items[0]?.rule.number).toBe(1)
  await change(database, revokeEvidence, day(7), 'c2')
  expect(await stateOn(database, day(8))).toEqual(['withdrawn', day(7), 'c2'])
})

test('a replaced certificate that was revoked before passes nothing on', async () => {
  const database = await freshWithEvidence()
  await change(database, revokeEvidence, day(2))
  await database.transaction((tx) =>
    replaceEvidence(tx, {
      oldCertificateId: 'c1',
      newCertificateId: 'c2',
      newCertificateCode: '0000000000000000CD',
      expiresAt: null,
      now: day(3),
    }),
  )
  expect(await stateOn(database, day(4))).toEqual(['withdrawn', day(2), 'c1'])
})
