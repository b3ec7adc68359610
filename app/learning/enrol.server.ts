import type { Database } from '../platform/database/database.server'
import { insertEnrolment, findNewestEnrolment } from './data/enrolments'
import { listGrants } from './data/grants'
import { closedBy } from './domain/retirement'
import { findNewestProgrammeVersion } from './find-newest-programme-version.server'
import { listRetired } from './list-retired.server'
import type { Enrolment } from './domain/enrolment'

export type EnrolOutcome =
  | { kind: 'enrolled'; enrolment: Enrolment }
  | { kind: 'refused'; why: 'no-such-programme' | 'retired' }

/**
 * Enrols a person in the newest version of a programme. A person enrols in a programme once, and once more for each
 * fresh enrolment that a trainer granted: whoever asks again gets the enrolment under way, on the version it began with,
 * also when nobody new may begin (domain/retirement).
 */
export async function enrol(
  tx: Database,
  { personId, programme, now }: { personId: string; programme: string; now: Date },
): Promise<EnrolOutcome> {
  const version = await findNewestProgrammeVersion(tx, programme)
  if (version === null) return { kind: 'refused', why: 'no-such-programme' }
  const newest = await findNewestEnrolment(tx, { personId, programme })
  if (newest && !(await mayBeginAnew(tx, newest.id))) return { kind: 'enrolled', enrolment: newest }
  if (closedBy(version, await listRetired(tx)).length > 0) {
    return { kind: 'refused', why: 'retired' }
  }
  const enrolment = await insertEnrolment(tx, {
    personId,
    programme,
    programmeVersionId: version.id,
    number: (newest?.number ?? 0) + 1,
    enrolledAt: now,
  })
  return { kind: 'enrolled', enrolment }
}

async function mayBeginAnew(tx: Database, enrolmentId: string): Promise<boolean> {
  const grants = await listGrants(tx, enrolmentId)
  return grants.some(({ kind }) => kind === 'fresh-enrolment')
}
