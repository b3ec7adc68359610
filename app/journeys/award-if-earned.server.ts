import { findPerson } from '../accounts/find-person.server'
import { awardCertificate } from '../certification/issuing/award-certificate.server'
import { claimOf } from '../certification/domain/training-claim'
import type { Services } from '../context'
import { recordEvidence } from '../eligibility/record-evidence.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { CompletionItem } from '../learning/domain/completion'
import { creditedBy } from '../learning/domain/hours-ledger'
import { findEnrolment } from '../learning/find-enrolment.server'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import type { Database } from '../platform/database/database.server'
import { judgeEnrolment } from './judge-enrolment.server'

/**
 * Awards the certificate of an enrolment when everything that completion asks for is there, and lets it
 * speak for the person's eligibility record, in the caller's transaction. Every act that may be the last
 * one missing ends with this; calling it again changes nothing.
 *
 * @returns the certificate's code, also when it was awarded before; null while something is missing.
 */
export async function awardIfEarned(
  tx: Database,
  { keys, config }: Pick<Services, 'keys' | 'config'>,
  { personId, enrolmentId, now }: { personId: string; enrolmentId: string; now: Date },
): Promise<string | null> {
  const enrolment = await findEnrolment(tx, { enrolmentId, personId })
  if (!enrolment) return null
  const { completed, certificateCode, items, progress } = await judgeEnrolment(tx, enrolment, now)
  if (certificateCode || !completed) return certificateCode

  const holder = await findPerson(tx, personId)
  const programmeVersion = await findProgrammeVersion(tx, enrolment.programmeVersionId)
  if (!holder || !programmeVersion) return null
  const outcome = await awardCertificate(tx, keys, {
    personId,
    enrolmentId,
    programmeVersion,
    modules: programmeVersion.modules,
    minutes: creditedBy(progress.completedLessons, now),
    score: scoreOf(items),
    baseUrl: config.baseUrl,
    holder,
    now,
  })
  if (outcome.kind !== 'awarded') return null
  const { id, code, expiresAt } = outcome.certificate
  await recordEvidence(tx, {
    personId,
    programme: enrolment.programme,
    certificateId: id,
    certificateCode: code,
    expiresAt,
    claim: claimOf(outcome.statement),
    isNew: true,
    now,
  })
  await announceEvent(tx, {
    type: 'certificate.awarded',
    personId,
    payload: { certificateCode: code, programme: enrolment.programme },
    now,
  })
  return code
}

function scoreOf(items: CompletionItem[]): { percent: number; passMark: number } | null {
  const test = items.find((item) => item.kind === 'final-test')
  return test ? { percent: test.done, passMark: test.needed } : null
}
