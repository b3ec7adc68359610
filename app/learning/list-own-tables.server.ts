import type { OwnTable } from '../platform/database/own-rows'
import { ownRemarkRows } from './data/own-remark-rows'
import {
  ownCompletions,
  ownEnrolments,
  ownEntries,
  ownGrants,
  ownHours,
  ownOpenings,
  ownPlaces,
} from './data/own-rows'
import { findReadiness } from './find-readiness.server'

/** The self-assessment of the person; there is one at most. */
const ownReadiness: OwnTable = {
  table: 'readiness_assessment',
  by: ['owner'],
  list: async ({ db, secrets, owner, page }) => {
    const kept = page.offset > 0 ? null : await findReadiness(db, secrets, owner.personId)
    return kept ? [kept] : []
  },
}

/** The tables of this room with rows about one person, for that person. */
export function listOwnLearningTables(): OwnTable[] {
  return [
    ...[ownEnrolments, ownGrants, ownOpenings, ownCompletions, ownHours],
    ...[ownPlaces, ownEntries, ownRemarkRows, ownReadiness],
  ]
}
