import { enrolments } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** Everybody who is enrolled in anything, once, as a table to join with. */
export function selectEnrolledPeople(db: Database) {
  return db.selectDistinct({ personId: enrolments.personId }).from(enrolments).as('enrolled')
}
