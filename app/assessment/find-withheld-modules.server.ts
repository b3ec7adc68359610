import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { listGrants } from '../learning/list-grants.server'
import { listOwnEnrolments } from '../learning/list-own-enrolments.server'
import type { Database } from '../platform/database/database.server'
import { modulesWithheld, type Sitting } from './domain/withhold-key'
import { readTestStanding } from './read-test-standing.server'

/** The modules of whose questions this person is told nothing that helps to answer them; see domain/withhold-key. */
export async function findWithheldModules(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<Set<string>> {
  const sittings: Sitting[] = []
  const newer = new Set<string>()
  for (const { id, programme, programmeVersionId } of await listOwnEnrolments(db, personId)) {
    // The latest comes first.
    const isFollowed = newer.has(programme)
    newer.add(programme)
    const { definition } = await findProgrammeVersion(db, programmeVersionId)
    const rules = definition.completion.finalTest
    if (!rules) continue
    const grants = await listGrants(db, id)
    sittings.push({
      modules: Object.keys(rules.draw),
      standing: await readTestStanding(db, { enrolmentId: id, rules, now }),
      isFollowed,
      isFreshGranted: !isFollowed && grants.some(({ kind }) => kind === 'fresh-enrolment'),
    })
  }
  return modulesWithheld(sittings)
}
