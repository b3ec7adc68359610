import { eq } from 'drizzle-orm'
import { nameConfirmations } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export async function selectNameConfirmation(db: Database, enrolmentId: string) {
  const [confirmation] = await db
    .select({ name: nameConfirmations.name, confirmedAt: nameConfirmations.confirmedAt })
    .from(nameConfirmations)
    .where(eq(nameConfirmations.enrolmentId, enrolmentId))
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
