import type { Database } from '../platform/database/database.server'
import { insertEnrolment, selectNewestEnrolment } from './data/enrolments'
import { selectGrants } from './data/grants'
import { selectNewestId } from './data/programme-versions'
import type { Enrolment } from './domain/enrolment'

export type EnrolOutcome =
  { kind: 'enrolled'; enrolment: Enrolment } | { kind: 'refused'; why: 'no-such-programme' }

/**
 * Enrols a person in the newest version of a programme. A person enrols in a programme once, and once more for each
 * fresh enrolment that a trainer granted: whoever asks again gets the enrolment under way, on the version it began with.
 */
export async function enrol(
  tx: Database,
  { personId, programme, now }: { personId: string; programme: string; now: Date },
): Promise<EnrolOutcome> {
  const programmeVersionId = await selectNewestId(tx, programme)
  if (programmeVersionId === null) return { kind: 'refused', why: 'no-such-programme' }
  const newest = await selectNewestEnrolment(tx, { personId, programme })
  if (newest && !(await mayBeginAnew(tx, newest.id))) return { kind: 'enrolled', enrolment: newest }
  const enrolment = await insertEnrolment(tx, {
    personId,
    programme,
    programmeVersionId,
    number: (newest?.number ?? 0) + 1,
    enrolledAt: now,
  })
  return { kind: 'enrolled', enrolment }
}

async function mayBeginAnew(tx: Database, enrolmentId: string): Promise<boolean> {
  const grants = await selectGrants(tx, enrolmentId)
  return grants.some(({ kind }) => kind === 'fresh-enrolment')
}
