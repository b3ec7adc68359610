import { expect, test } from 'vitest'
import { eligibilityEvents } from '../../../db/schema/eligibility'
import { listHistory } from '../../../app/eligibility/list-history.server'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { revokeEvidence } from '../../../app/eligibility/revoke-evidence.server'
import type { DatabaseHandle } from '../../../app/platform/database/database.server'
import { evidence, freshWithCertificates } from '../../support/given-evidence'
import { aRequirement, givenTable } from '../../support/given-requirement-table'

const awarded = new Date('2026-11-21T09:00:00Z')
const later = new Date('2026-12-01T09:00:00Z')

function record(
  database: DatabaseHandle,
  different: Partial<typeof evidence & { now: Date }> = {},
) {
  return database.transaction((tx) =>
    recordEvidence(tx, { ...evidence, now: awarded, ...different }),
  )
}

function revoke(database: DatabaseHandle, certificateId: string, now = later) {
  return database.transaction((tx) => revokeEvidence(tx, { certificateId, now }))
}

async function states(database: DatabaseHandle, personId = 'p1', now = later) {
  const forms = await readRecord(database.read, { personId, now })
  return forms.flatMap(({ placementForm, items }) =>
    items.map((item) => `${placementForm}/${item.requirement}: ${item.state}`),
  )
}

test('a certificate meets every requirement that its programme satisfies, and no other', async () => {
  const database = await freshWithCertificates()
  const other = aRequirement({ id: 'first-aid', programmes: ['first-aid'] })
  await givenTable(database, { requirements: [aRequirement(), other] })
  await givenTable(database, { placementForm: 'host-family' })
  await record(database)
  expect(await states(database)).toEqual([
    'adoption/psychological-training: met',
    'adoption/first-aid: missing',
    'host-family/psychological-training: met',
  ])
})

test('the record names the evidence, since when, and by which version of which rule', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  await givenTable(database, { requirements: [aRequirement({ checkedOn: '2027-01-01' })] }, later)
  const [form] = await readRecord(database.read, { personId: 'p1', now: later })
  expect(form?.items).toMatchObject([
    {
      state: 'met',
      since: awarded,
      evidence: { certificateId: 'c1', certificateCode: '0000000000000000AB', expiresAt: null },
      rule: { number: 1, checkedOn: '2026-11-21' },
    },
  ])
})

test('recording the same certificate again adds nothing', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  await record(database, { now: later })
  const events = await database.read.select().from(eligibilityEvents)
  expect(events).toMatchObject([{ kind: 'met', at: awarded }])
})

test('recording again after a table was published adds what is new in it', async () => {
  const database = await freshWithCertificates()
  await record(database)
  await givenTable(database)
  expect(await states(database)).toEqual(['adoption/psychological-training: missing'])
  await record(database)
  expect(await states(database)).toEqual(['adoption/psychological-training: met'])
})

test('a revoked certificate meets nothing, from that instant, and its history tells both', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await givenTable(database, { placementForm: 'patronage' })
  await record(database)
  expect(await states(database, 'p1', awarded)).toContain('patronage/psychological-training: met')
  await revoke(database, 'c1')
  await revoke(database, 'c1', new Date('2027-01-01T00:00:00Z'))
  expect(await states(database)).toEqual([
    'adoption/psychological-training: withdrawn',
    'patronage/psychological-training: withdrawn',
  ])
  const history = await listHistory(database.read, 'p1')
  expect(history).toMatchObject([
    { kind: 'withdrawn', at: later, certificateCode: '0000000000000000AB' },
    { kind: 'met', at: awarded },
  ])
  expect(history[0]?.requirements.map(({ form }) => form.en)).toEqual([
    'Form adoption',
    'Form patronage',
  ])
})

test('a revoked certificate adds nothing to a table that is published afterwards', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  await revoke(database, 'c1')
  await givenTable(database, { placementForm: 'patronage' })
  await record(database, { now: later })
  expect(await states(database)).toEqual([
    'adoption/psychological-training: withdrawn',
    'patronage/psychological-training: missing',
  ])
})

test('another valid certificate keeps the requirement met', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  await record(database, { certificateId: 'c2', certificateCode: '0000000000000000CD' })
  await revoke(database, 'c1')
  expect(await states(database)).toEqual(['adoption/psychological-training: met'])
})

test("nobody's evidence reaches another's record", async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  expect(await states(database, 'p2')).toEqual(['adoption/psychological-training: missing'])
  expect(await listHistory(database.read, 'p2')).toEqual([])
})

test('the history refuses to be changed or shortened', async () => {
  const database = await freshWithCertificates()
  await givenTable(database)
  await record(database)
  const change = database.transaction(async (tx) => {
    await tx.update(eligibilityEvents).set({ kind: 'withdrawn' })
  })
  await expect(change).rejects.toThrow()
  const removal = database.transaction(async (tx) => {
    await tx.delete(eligibilityEvents)
  })
  await expect(removal).rejects.toThrow()
})
