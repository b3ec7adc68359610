import { enrolments } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** Everybody who is enrolled in a programme, once, as a part of a query: for whoever counts learners. */
export function selectEnrolledPeople(db: Database) {
  return db.selectDistinct({ personId: enrolments.personId }).from(enrolments).as('enrolled')
}

/** Who is enrolled, as a table that another room joins its own with. */
export type EnrolledPeople = ReturnType<typeof selectEnrolledPeople>
