import { findPerson } from '../../app/accounts/find-person.server'
import { aTraining } from './a-training'
import { givenEnrolmentRow } from './given-rows'
import type { KeyRing } from '../../app/certification/keys/open-key-ring.server'
import {
  awardCertificate,
  type AwardCertificate,
} from '../../app/certification/issuing/award-certificate.server'
import { confirmName } from '../../app/certification/issuing/confirm-name.server'
import type { Certificate } from '../../app/certification/data/certificates'
import { claimOf } from '../../app/certification/domain/training-claim'
import { insertClaim } from '../../app/eligibility/data/claims'
import type { DatabaseHandle } from '../../app/platform/database/database.server'

const hash = 'a'.repeat(64)

/** What an award needs besides a confirmed name; a programme of two modules, 42 hours, passed with 92. */
export function anAward(different: Partial<AwardCertificate> = {}): AwardCertificate {
  return {
    personId: '0190a7b0-0000-7000-8000-000000000001',
    enrolmentId: '0190a7b0-0000-7000-8000-00000000000e',
    programmeVersion: {
      programme: 'adoptive-parent',
      number: 3,
      contentHash: hash,
      definition: {
        title: { kk: 'Асырап алушы ата-ана', ru: 'Приёмный родитель', en: 'Adoptive parent' },
        training: aTraining(),
        issuer: {
          name: {
            kk: '«Шаңырақ» отбасы мектебі',
            ru: 'Школа семьи «Шанырак»',
            en: 'Shanyrak Family School',
          },
          city: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
          licence: null,
          signatory: null,
        },
        validMonths: null,
      },
    },
    modules: [
      {
        module: 'family-structure',
        number: 1,
        contentHash: hash,
        definition: {
          title: { kk: 'Отбасы құрылымы', ru: 'Устройство семьи', en: 'Family structure' },
        },
      },
      {
        module: 'adaptation',
        number: 2,
        contentHash: 'b'.repeat(64),
        definition: { title: { kk: 'Бейімделу', ru: 'Адаптация', en: 'Adaptation' } },
      },
    ],
    minutes: 42 * 45,
    score: { percent: 92, passMark: 80 },
    baseUrl: new URL('https://shanyrak.example'),
    holder: { name: 'Серікова Әйгерім Маратқызы', email: 'holder@example.kz', language: 'ru' },
    now: new Date('2026-11-21T09:00:00Z'),
    ...different,
  }
}

/** A certificate that was awarded after its holder confirmed a name, with what it claims kept as an award keeps it. */
export async function givenCertificate(
  { database, keys }: { database: DatabaseHandle; keys: KeyRing },
  different: Partial<AwardCertificate> & { name?: string } = {},
): Promise<Certificate> {
  const { name = 'Серікова Әйгерім Маратқызы', ...rest } = different
  const { personId, enrolmentId } = anAward(rest)
  // Before the award, not in it: of many at once none then waits for another's rows.
  await givenEnrolmentRow(database, { id: enrolmentId, personId })
  const holder = await findPerson(database.read, personId)
  const award = anAward({ ...(holder && { holder }), ...rest })
  const outcome = await database.transaction(async (tx) => {
    await confirmName(tx, { enrolmentId: award.enrolmentId, name, now: award.now })
    const outcome = await awardCertificate(tx, keys, award)
    if (outcome.kind === 'awarded') {
      await insertClaim(tx, outcome.certificate.id, claimOf(outcome.statement))
    }
    return outcome
  })
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.certificate
}
