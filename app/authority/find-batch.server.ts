import type { Database } from '../platform/database/database.server'
import { findOwnBatchRow, findOwnStatement, listLineRows, listOwnBatchRows } from './data/batches'
import type { CheckedLine } from './domain/line-result'

/** A batch, and how far it has come. */
export type Batch = NonNullable<Awaited<ReturnType<typeof findOwnBatchRow>>>

type Own = { batchId: string; askedBy: string }

/** A batch of this asker; another's reads as absent. */
export function findBatch(db: Database, own: Own): Promise<Batch | null> {
  return findOwnBatchRow(db, own)
}

/** The batches of this asker, the newest first. */
export function listBatches(db: Database, askedBy: string): Promise<Batch[]> {
  return listOwnBatchRows(db, askedBy, 20)
}

/** Answered lines of a batch after a line, in their order; whose the batch is the caller has asked. */
export function listBatchLines(
  db: Database,
  page: { batchId: string; after: number; limit: number },
): Promise<CheckedLine[]> {
  return listLineRows(db, page)
}

/** The signed result of a finished batch of this asker: canonical JSON, signature and key; or null. */
export async function findSignedBatch(
  db: Database,
  own: Own,
): Promise<{ statement: string; signature: string; keyId: string } | null> {
  const found = await findOwnStatement(db, own)
  const { statement, signature, keyId } = found ?? {}
  return statement && signature && keyId ? { statement, signature, keyId } : null
}
