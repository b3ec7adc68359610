import { listOwnAccountTables } from '../accounts/list-own-tables.server'
import { listOwnAssessmentTables } from '../assessment/list-own-tables.server'
import { listOwnAuthorityTables } from '../authority/list-own-tables.server'
import { listOwnCertificationTables } from '../certification/list-own-tables.server'
import { listOwnRecordTables } from '../eligibility/list-own-tables.server'
import { listOwnExchangeTables } from '../exchange/list-own-tables.server'
import { listOwnLearningTables } from '../learning/list-own-tables.server'
import { ownTrail } from '../platform/audit/own-trail.server'
import type { OwnTable } from '../platform/database/own-rows'

/** Every table in which rows are about one person, for that person. */
export function listOwnTables(): OwnTable[] {
  return [
    ...listOwnAccountTables(),
    ...listOwnLearningTables(),
    ...listOwnAssessmentTables(),
    ...listOwnCertificationTables(),
    ...listOwnRecordTables(),
    ...listOwnAuthorityTables(),
    ...listOwnExchangeTables(),
    ownTrail,
  ]
}
