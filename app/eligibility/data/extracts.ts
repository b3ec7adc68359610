import { and, desc, eq } from 'drizzle-orm'
import { recordExtracts as extracts } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** A signed extract as it is stored. */
export type Extract = typeof extracts.$inferSelect

/** Adds an extract; it is never changed. */
export async function insertExtract(tx: Database, extract: Extract): Promise<void> {
  await tx.insert(extracts).values(extract)
}

/** An extract by its code, whoever's it is. */
export async function selectExtract(db: Database, code: string): Promise<Extract | null> {
  const [found] = await db.select().from(extracts).where(eq(extracts.code, code))
  return found ?? null
}

/** An extract of this person's record, of those that this reader asked for when one is named; null otherwise. */
export async function selectExtractOf(
  db: Database,
  { code, personId, askedBy }: { code: string; personId: string; askedBy?: string },
): Promise<Extract | null> {
  const asked = askedBy === undefined ? undefined : eq(extracts.issuedTo, askedBy)
  const [found] = await db
    .select()
    .from(extracts)
    .where(and(eq(extracts.code, code), eq(extracts.personId, personId), asked))
  return found ?? null
}

/** Every extract of one person's record, the newest first. */
export function listExtractsOf(db: Database, personId: string): Promise<Extract[]> {
  return db
    .select()
    .from(extracts)
    .where(eq(extracts.personId, personId))
    .orderBy(desc(extracts.issuedAt), desc(extracts.id))
}
