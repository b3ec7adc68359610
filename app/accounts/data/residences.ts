import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

export async function findResidenceRow(db: Database, personId: string) {
  const [residence] = await db
    .select({ region: people.region, district: people.district })
    .from(people)
    .where(eq(people.id, personId))
  return residence ?? null
}
