import { expect, test } from 'vitest'
import { awardCertificate } from '../../../app/certification/issuing/award-certificate.server'
import { confirmName } from '../../../app/certification/issuing/confirm-name.server'
import { insertClaim } from '../../../app/eligibility/data/claims'
import { insertEvents } from '../../../app/eligibility/data/events'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { freshServices } from '../../support/fresh-services'
import { anAward } from '../../support/given-certificate'
import { givenEnrolmentRow } from '../../support/given-rows'
import { aRequirement, givenTable } from '../../support/given-requirement-table'

/** A certificate that says how much was learned and not which training it is, recorded as met by a table that asked for none. */
async function givenMet(minutes: number) {
  const services = await freshServices()
  const { database, keys } = services
  const { id: tableVersionId } = await givenTable(database, {
    requirements: [aRequirement({ training: null, academicHours: null })],
  })
  const award = anAward({ minutes })
  const outcome = await database.transaction(async (tx) => {
    await givenEnrolmentRow(tx, { id: award.enrolmentId, personId: award.personId })
    await confirmName(tx, { enrolmentId: award.enrolmentId, name: 'Айгерім', now: award.now })
    return awardCertificate(tx, keys, award)
  })
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const { id: certificateId, code: certificateCode, personId } = outcome.certificate
  await database.transaction(async (tx) => {
    const requirement = { placementForm: 'adoption', requirement: 'psychological-training' }
    const event = { personId, certificateId, certificateCode, tableVersionId, expiresAt: null }
    await insertEvents(tx, [{ ...requirement, ...event, kind: 'met', at: award.now }])
    const claim = { training: null, part: null, trainingHours: null, minutes }
    await insertClaim(tx, certificateId, claim)
  })
  const stateOf = async () => {
    const now = new Date('2026-11-29T09:00:00Z')
    const [form] = await readRecord(database.read, { personId, now })
    return form?.items[0]
  }
  return { database, stateOf }
}

test('what was recorded as met by ten hours is in progress since a table asks for forty-two', async () => {
  const { database, stateOf } = await givenMet(450)
  expect(await stateOf()).toMatchObject({
    state: 'in-progress',
    training: { provedHours: 10, neededHours: null },
  })
  await givenTable(database)
  expect(await stateOf()).toMatchObject({
    state: 'in-progress',
    training: { provedHours: 10, neededHours: 42 },
  })
})

test('what was recorded as met by all the hours that are asked stays met', async () => {
  const { database, stateOf } = await givenMet(42 * 45)
  await givenTable(database)
  expect(await stateOf()).toMatchObject({ state: 'met', training: { fulfilled: true } })
})
