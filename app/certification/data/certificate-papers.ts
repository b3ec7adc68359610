import { and, eq } from 'drizzle-orm'
import { certificatePapers, certificates } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export type PaperRecord = typeof certificatePapers.$inferSelect

/**
 * Whether a file is, byte for byte, one that was given to the holder of a certificate as its paper. Files that were given out before
 * their digests were kept are not known.
 *
 * @param sha256 of the file, hexadecimal.
 */
export async function isIssuedPaper(
  db: Database,
  { code, sha256 }: { code: string; sha256: string },
): Promise<boolean> {
  const found = await db
    .select({ sha256: certificatePapers.sha256 })
    .from(certificatePapers)
    .innerJoin(certificates, eq(certificates.id, certificatePapers.certificateId))
    .where(and(eq(certificates.code, code), eq(certificatePapers.sha256, sha256)))
    .limit(1)
  return found.length > 0
}

/** Keeps the digest of a paper, unless it is kept already. */
export async function insertPaper(tx: Database, record: PaperRecord): Promise<void> {
  await tx.insert(certificatePapers).values(record).onConflictDoNothing()
}
