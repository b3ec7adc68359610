import type { ModuleVersion, ProgrammeVersion } from '../learning/domain/programme-version'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { listOfferedProgrammes } from '../learning/list-offered-programmes.server'
import { listOwnEnrolments } from '../learning/list-own-enrolments.server'
import type { Database } from '../platform/database/database.server'

/** A module that a person learns, and the enrolment in which they learn it. */
export type LearntModule = {
  enrolmentId: string
  version: ProgrammeVersion
  module: ModuleVersion
}

/** What a person may find besides the public texts: the library and the emergencies. */
export type PersonReach = {
  /** By the id of the module version, in the order of the programme, the latest enrolment first. */
  modules: Map<string, LearntModule>
  /** Programmes that take new learners, by the id of the version. */
  programmes: Map<string, ProgrammeVersion>
}

/**
 * What a person may find: everybody the public texts, and learners also the lessons of the version that they began with.
 * @param personId null for a visitor who is not signed in.
 */
export async function findReach(db: Database, personId: string | null): Promise<PersonReach> {
  const offered = await listOfferedProgrammes(db)
  const programmes = new Map(offered.map((version) => [version.id, version]))
  const modules = new Map<string, LearntModule>()
  for (const { id: enrolmentId, programmeVersionId } of await listUnderWay(db, personId)) {
    const version = await findProgrammeVersion(db, programmeVersionId)
    for (const module of version.modules) {
      if (!modules.has(module.id)) modules.set(module.id, { enrolmentId, version, module })
    }
  }
  return { modules, programmes }
}

/** The current enrolment in each programme, which comes first. */
async function listUnderWay(db: Database, personId: string | null) {
  const own = personId === null ? [] : await listOwnEnrolments(db, personId)
  return own.filter(
    ({ programme }, at) => own.findIndex((each) => each.programme === programme) === at,
  )
}
