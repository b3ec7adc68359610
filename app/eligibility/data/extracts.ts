import { and, desc, eq } from 'drizzle-orm'
import { recordExtracts as extracts } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** A signed extract as it is stored. */
export type Extract = typeof extracts.$inferSelect

/** Adds an extract; it is never changed. */
export async function insertExtract(tx: Database, extract: Extract): Promise<void> {
  await tx.insert(extracts).values(extract)
}

/** An extract by its code, for whoever checks one, or null. */
export async function findExtract(db: Database, code: string): Promise<Extract | null> {
  const [found] = await db.select().from(extracts).where(eq(extracts.code, code))
  return found ?? null
}

type Own = { code: string; personId: string }

function isOwn({ code, personId }: Own) {
  return and(eq(extracts.code, code), eq(extracts.personId, personId))
}

/** An extract of one person's own record, whoever asked for it; another's reads as absent. */
export async function findOwnExtract(db: Database, own: Own): Promise<Extract | null> {
  const [found] = await db.select().from(extracts).where(isOwn(own))
  return found ?? null
}

/** An extract of a person's record that this officer asked for; every other reads as absent. */
export async function findAskedExtract(
  db: Database,
  asked: Own & { askedBy: string },
): Promise<Extract | null> {
  const [found] = await db
    .select()
    .from(extracts)
    .where(and(isOwn(asked), eq(extracts.issuedTo, asked.askedBy)))
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
