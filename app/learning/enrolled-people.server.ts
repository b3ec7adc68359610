import type { Database } from '../platform/database/database.server'
import { selectEnrolledPeople } from './data/enrolled-people'

/** Who is enrolled, as a table that another room joins its own with. */
export type EnrolledPeople = ReturnType<typeof selectEnrolledPeople>

/** Everybody who is enrolled in a programme, once, as a part of a query: for whoever counts learners. */
export function enrolledPeople(db: Database): EnrolledPeople {
  return selectEnrolledPeople(db)
}
