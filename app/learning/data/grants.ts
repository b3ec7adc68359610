import { asc, eq, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { learningGrants as grants } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Grant } from '../domain/grant'

const ofEnrolment = prepareOnce((db) =>
  db
    .select()
    .from(grants)
    .where(eq(grants.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(grants.number)),
)

/** What trainers granted for an enrolment, the oldest first. The caller may read of the enrolment. */
export async function listGrants(db: Database, enrolmentId: string): Promise<Grant[]> {
  return ofEnrolment(db).execute({ enrolmentId })
}

/**
 * Adds a grant and returns its id. Its number is taken once in an enrolment: a rival that took it first makes PostgreSQL
 * run the transaction again, and SQLite has no rivals inside a transaction.
 */
export async function insertGrant(tx: Database, grant: Omit<Grant, 'id'>): Promise<string> {
  const id = uuid()
  await tx.insert(grants).values({ id, ...grant })
  return id
}
