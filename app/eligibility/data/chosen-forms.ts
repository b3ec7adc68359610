import { and, eq } from 'drizzle-orm'
import { chosenForms } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** The form that a person chose, or null. */
export async function findChosenForm(db: Database, personId: string): Promise<string | null> {
  const [chosen] = await db.select().from(chosenForms).where(eq(chosenForms.personId, personId))
  return chosen?.placementForm ?? null
}

/** The form that a person chose knowing that it is shown to officers, or null. */
export async function findFormForOfficers(db: Database, personId: string): Promise<string | null> {
  const [chosen] = await db
    .select({ placementForm: chosenForms.placementForm })
    .from(chosenForms)
    .where(and(eq(chosenForms.personId, personId), eq(chosenForms.forOfficers, true)))
  return chosen?.placementForm ?? null
}

/** Keeps the form that a person chose, in place of an earlier one. */
export async function upsertChosenForm(
  tx: Database,
  chosen: typeof chosenForms.$inferInsert,
): Promise<void> {
  const { placementForm, chosenAt, forOfficers } = chosen
  await tx
    .insert(chosenForms)
    .values(chosen)
    .onConflictDoUpdate({ target: chosenForms.personId, set: { placementForm, chosenAt, forOfficers } })
}
