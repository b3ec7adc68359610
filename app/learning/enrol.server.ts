import type { Database } from '../platform/database/database.server'
import { insertEnrolment } from './data/enrolments'
import { selectNewestId } from './data/programme-versions'
import type { Enrolment } from './domain/enrolment'

export type EnrolOutcome =
  { kind: 'enrolled'; enrolment: Enrolment } | { kind: 'refused'; why: 'no-such-programme' }

/**
 * Enrols a person in the newest version of a programme. A person enrols in a programme once: whoever asks
 * again gets the enrolment that stands, on the version it began with.
 */
export async function enrol(
  tx: Database,
  { personId, programme, now }: { personId: string; programme: string; now: Date },
): Promise<EnrolOutcome> {
  const programmeVersionId = await selectNewestId(tx, programme)
  if (programmeVersionId === null) return { kind: 'refused', why: 'no-such-programme' }
  const enrolment = await insertEnrolment(tx, {
    personId,
    programme,
    programmeVersionId,
    enrolledAt: now,
  })
  return { kind: 'enrolled', enrolment }
}
