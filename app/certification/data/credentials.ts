import { eq, sql } from 'drizzle-orm'
import { certificates, credentials } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

export type CredentialRecord = typeof credentials.$inferSelect

/** What was issued for a certificate, or null while nothing was. */
export async function findCredential(
  db: Database,
  certificateId: string,
): Promise<CredentialRecord | null> {
  const [record] = await db
    .select()
    .from(credentials)
    .where(eq(credentials.certificateId, certificateId))
  return record ?? null
}

const issued = prepareOnce((db) =>
  db
    .select({ document: credentials.document, token: credentials.token })
    .from(certificates)
    .innerJoin(credentials, eq(credentials.certificateId, certificates.id))
    .where(eq(certificates.code, sql.placeholder('code'))),
)

/**
 * Credential and token of the certificate with a code, as they were issued; null when there is no such certificate, or nothing was
 * issued for it yet.
 */
export async function findIssuedCredential(
  db: Database,
  code: string,
): Promise<Pick<CredentialRecord, 'document' | 'token'> | null> {
  const [record] = await issued(db).execute({ code })
  return record ?? null
}

/** Adds a credential, unless its certificate has one. */
export async function insertCredential(tx: Database, record: CredentialRecord): Promise<void> {
  await tx.insert(credentials).values(record).onConflictDoNothing()
}
