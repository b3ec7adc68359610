import { eq } from 'drizzle-orm'
import { credentials } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export type CredentialRecord = typeof credentials.$inferSelect

export async function selectCredential(
  db: Database,
  certificateId: string,
): Promise<CredentialRecord | null> {
  const [record] = await db
    .select()
    .from(credentials)
    .where(eq(credentials.certificateId, certificateId))
  return record ?? null
}

/** Adds a credential, unless its certificate has one. */
export async function insertCredential(tx: Database, record: CredentialRecord): Promise<void> {
  await tx.insert(credentials).values(record).onConflictDoNothing()
}
