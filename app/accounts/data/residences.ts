import { eq, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

const ofPerson = prepareOnce((db) =>
  db
    .select({ region: people.region, district: people.district })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId'))),
)

/** What a person's row says of where they live; null when there is no such person. */
export async function findResidenceRow(db: Database, personId: string) {
  const [row] = await ofPerson(db).execute({ personId })
  return row ?? null
}

/** Changes what a person says of where they live; null takes it back. */
export async function updateResidence(
  tx: Database,
  personId: string,
  residence: { region: string | null; district: string | null },
): Promise<void> {
  await tx.update(people).set(residence).where(eq(people.id, personId))
}
