import { eq, sql } from 'drizzle-orm'
import { nameConfirmations } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

const ofEnrolment = prepareOnce((db) =>
  db
    .select({ name: nameConfirmations.name, confirmedAt: nameConfirmations.confirmedAt })
    .from(nameConfirmations)
    .where(eq(nameConfirmations.enrolmentId, sql.placeholder('enrolmentId'))),
)

/** The spelling that was confirmed for an enrolment's certificate, or null. */
export async function findNameConfirmation(db: Database, enrolmentId: string) {
  const [confirmation] = await ofEnrolment(db).execute({ enrolmentId })
  return confirmation ?? null
}

/** Keeps the latest spelling. */
export async function upsertNameConfirmation(
  tx: Database,
  confirmation: typeof nameConfirmations.$inferInsert,
): Promise<void> {
  const { name, confirmedAt } = confirmation
  await tx
    .insert(nameConfirmations)
    .values(confirmation)
    .onConflictDoUpdate({ target: nameConfirmations.enrolmentId, set: { name, confirmedAt } })
}
