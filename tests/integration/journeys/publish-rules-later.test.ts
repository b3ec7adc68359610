import { expect, test } from 'vitest'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import { aTraining } from '../../support/a-training'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenPublishedProgramme } from '../../support/given-content'

const people = { holder: 'holder', revoked: 'revoked', other: 'other' }

function award(personId: string, programme: string) {
  const { programmeVersion } = anAward()
  const training = aTraining({ slug: 'sample-training', academicHours: 4 })
  const definition = { ...programmeVersion.definition, training }
  return {
    personId,
    enrolmentId: `enrolment of ${personId}`,
    programmeVersion: { ...programmeVersion, programme, definition },
  }
}

test('a table that is published later finds the certificates that already stand, and no others', async () => {
  const services = await freshServices()
  await givenCertificate(services, award(people.holder, 'sample'))
  const { code } = await givenCertificate(services, award(people.revoked, 'sample'))
  await givenCertificate(services, award(people.other, 'another-programme'))
  const now = new Date('2026-11-22T09:00:00Z')
  const act = { code, reason: 'awarded-by-mistake', actorId: null, now }
  await services.database.transaction((tx) => revokeCertificateAndEvidence(tx, act))

  await givenPublishedProgramme(services)
  const stateOf = async (personId: string) => {
    const [adoption] = await readRecord(services.database.read, { personId, now })
    return adoption?.items[0]?.state
  }
  expect(await stateOf(people.holder)).toBe('met')
  expect(await stateOf(people.revoked)).toBe('missing')
  expect(await stateOf(people.other)).toBe('missing')
})
