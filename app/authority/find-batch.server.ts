import type { Database } from '../platform/database/database.server'
import { findBatch, findBatchStatement, listBatchRows } from './data/batches'

/** A batch, and how far it has come. */
export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>

type Own = { batchId: string; askedBy: string }

export { findBatch, listBatchLines } from './data/batches'

/** The batches of this asker, the newest first. */
export function listBatches(db: Database, askedBy: string): Promise<Batch[]> {
  return listBatchRows(db, askedBy, 20)
}

/** The signed result of a finished batch of this asker: canonical JSON, signature and key; or null. */
export async function findSignedBatch(
  db: Database,
  own: Own,
): Promise<{ statement: string; signature: string; keyId: string } | null> {
  const found = await findBatchStatement(db, own)
  const { statement, signature, keyId } = found ?? {}
  return statement && signature && keyId ? { statement, signature, keyId } : null
}
