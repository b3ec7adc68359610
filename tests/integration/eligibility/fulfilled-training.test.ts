import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectPeopleWithin } from '../../../app/accounts/select-people-within.server'
import type { TrainingClaim } from '../../../app/certification/domain/training-claim'
import { insertClaim } from '../../../app/eligibility/data/claims'
import { insertEvents } from '../../../app/eligibility/data/events'
import { selectFulfilledTraining } from '../../../app/eligibility/data/fulfilled-training'
import { judgeTraining } from '../../../app/eligibility/domain/judge-training'
import { freshServices } from '../../support/fresh-services'
import { givenResidents } from '../../support/given-residents'
import { givenCertificateRows } from '../../support/given-rows'
import { givenTable } from '../../support/given-requirement-table'

const claims: fc.Arbitrary<TrainingClaim> = fc.record({
  training: fc.constantFrom('adoptive-parents', 'adoptive-parents', 'mentors', null),
  part: fc.option(
    fc.record({
      number: fc.integer({ min: 1, max: 3 }),
      of: fc.constantFrom(null, 2, 3),
    }),
  ),
  trainingHours: fc.constantFrom(null, 20, 42),
  minutes: fc.constantFrom(10, 20, 21, 22, 32, 42).map((hours) => hours * 45),
})

const asked = fc.record({
  training: fc.constantFrom('adoptive-parents', null),
  academicHours: fc.constantFrom(20, 42, null),
})

test('the database tells the same people of whom the rule says that they have the whole training', async () => {
  const services = await freshServices()
  const { database } = services
  const { id: tableVersionId } = await givenTable(database)
  const sets = fc.sample(fc.array(claims, { maxLength: 4 }), { numRuns: 120, seed: 42 })
  const people = await givenResidents(services, { count: sets.length })
  await database.transaction(async (tx) => {
    for (const [index, { id: personId }] of people.entries()) {
      for (const [at, claim] of (sets[index] ?? []).entries()) {
        const certificateId = `${personId} ${at}`
        await givenCertificateRows(tx, [{ id: certificateId, personId }])
        await insertClaim(tx, certificateId, claim)
        const event = { personId, certificateId, certificateCode: 'C', tableVersionId }
        const of = { placementForm: 'adoption', requirement: 'psychological-training' }
        const when = new Date(Date.UTC(2026, 0, at + 1))
        await insertEvents(tx, [{ ...event, ...of, kind: 'met', expiresAt: null, at: when }])
      }
    }
  })
  const within = selectPeopleWithin(database.read, { regions: ['KZ-75'], district: null })
  for (const by of fc.sample(asked, { numRuns: 12, seed: 7 })) {
    const requirement = { placementForm: 'adoption', requirement: 'psychological-training', ...by }
    const fulfilled = selectFulfilledTraining(database.read, within, [requirement])
    const rows = await database.read.select({ personId: fulfilled.personId }).from(fulfilled)
    const found = rows.map(({ personId }) => personId).sort()
    const ruled = people.filter((_, index) => judgeTraining(by, sets[index] ?? []).fulfilled)
    expect(found, JSON.stringify(by)).toEqual(ruled.map(({ id }) => id).sort())
  }
})
