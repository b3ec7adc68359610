import { and, asc, desc, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { batchCheckLines as lines, batchChecks as batches } from '../../../db/schema/authority'
import type { Database } from '../../platform/database/database.server'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { CheckedLine } from '../domain/line-result'

export type BatchRow = typeof batches.$inferSelect

/** What one list came to. */
export type CheckedBatch = Pick<
  BatchRow,
  'total' | 'readable' | 'known' | 'unknown' | 'elsewhere' | 'alarmedAt' | 'listMark'
>

/**
 * The lists that somebody has checked since an instant. What was checked in the future was checked while the clock was set
 * wrong, and is not counted.
 */
export function listBatchesSince(
  db: Database,
  askedBy: string,
  { since, now }: { since: Date; now: Date },
): Promise<CheckedBatch[]> {
  return db
    .select({
      total: batches.total,
      readable: batches.readable,
      known: batches.known,
      unknown: batches.unknown,
      elsewhere: batches.elsewhere,
      alarmedAt: batches.alarmedAt,
      listMark: batches.listMark,
    })
    .from(batches)
    .where(
      and(
        eq(batches.askedBy, askedBy),
        gt(batches.startedAt, since),
        lt(batches.startedAt, futureFrom(now)),
      ),
    )
}

/** Adds a batch of which nothing is checked yet. */
export async function insertBatch(
  tx: Database,
  batch: Pick<
    BatchRow,
    | 'id'
    | 'askedBy'
    | 'region'
    | 'district'
    | 'purpose'
    | 'total'
    | 'readable'
    | 'listMark'
    | 'startedAt'
  >,
): Promise<void> {
  await tx.insert(batches).values(batch)
}

/** Keeps what was found for some lines of a batch. */
export async function insertLines(
  tx: Database,
  batchId: string,
  checked: readonly CheckedLine[],
): Promise<void> {
  await tx.insert(lines).values(checked.map((line) => ({ batchId, ...line })))
}

/** Adds to what a batch has come to. */
export async function updateBatchProgress(
  tx: Database,
  batchId: string,
  more: Pick<
    BatchRow,
    'checked' | 'found' | 'unreadable' | 'known' | 'unknown' | 'elsewhere'
  >,
): Promise<void> {
  await tx
    .update(batches)
    .set({
      checked: sql`${batches.checked} + ${more.checked}`,
      found: sql`${batches.found} + ${more.found}`,
      unreadable: sql`${batches.unreadable} + ${more.unreadable}`,
      known: sql`${batches.known} + ${more.known}`,
      unknown: sql`${batches.unknown} + ${more.unknown}`,
      elsewhere: sql`${batches.elsewhere} + ${more.elsewhere}`,
    })
    .where(eq(batches.id, batchId))
}

/** Marks a batch; false when it was marked before. */
export async function updateBatchAlarm(tx: Database, batchId: string, now: Date): Promise<boolean> {
  const marked = await tx
    .update(batches)
    .set({ alarmedAt: now })
    .where(and(eq(batches.id, batchId), isNull(batches.alarmedAt)))
    .returning({ id: batches.id })
  return marked.length === 1
}

/** Ends a batch with its signed statement. */
export async function closeBatch(
  tx: Database,
  batchId: string,
  signed: { statement: string; signature: string; keyId: string; finishedAt: Date },
): Promise<void> {
  await tx.update(batches).set(signed).where(eq(batches.id, batchId))
}

/** A batch of this asker; another's reads as absent. Without its signed statement, which is large. */
export async function findBatch(
  db: Database,
  { batchId, askedBy }: { batchId: string; askedBy: string },
): Promise<Omit<BatchRow, 'statement'> | null> {
  const [found] = await db
    .select(facts)
    .from(batches)
    .where(and(eq(batches.id, batchId), eq(batches.askedBy, askedBy)))
  return found ?? null
}

/** The signed statement of a batch of this asker that is finished. */
export async function findBatchStatement(
  db: Database,
  { batchId, askedBy }: { batchId: string; askedBy: string },
) {
  const [found] = await db
    .select({ statement: batches.statement, signature: batches.signature, keyId: batches.keyId })
    .from(batches)
    .where(
      and(
        eq(batches.id, batchId),
        eq(batches.askedBy, askedBy),
        isNotNull(batches.finishedAt),
      ),
    )
  return found ?? null
}

/** The batches of one asker, the newest first. */
export function listBatchRows(db: Database, askedBy: string, limit: number) {
  return db
    .select(facts)
    .from(batches)
    .where(eq(batches.askedBy, askedBy))
    .orderBy(desc(batches.startedAt), desc(batches.id))
    .limit(limit)
}

/** Answered lines of a batch after a line, in their order; whose the batch is the caller has asked. */
export function listBatchLines(
  db: Database,
  { batchId, after, limit }: { batchId: string; after: number; limit: number },
): Promise<CheckedLine[]> {
  return db
    .select({ line: lines.line, kind: lines.kind, shown: lines.shown, result: lines.result })
    .from(lines)
    .where(and(eq(lines.batchId, batchId), gt(lines.line, after)))
    .orderBy(asc(lines.line))
    .limit(limit)
}

const facts = {
  id: batches.id,
  askedBy: batches.askedBy,
  region: batches.region,
  district: batches.district,
  purpose: batches.purpose,
  total: batches.total,
  checked: batches.checked,
  found: batches.found,
  unreadable: batches.unreadable,
  known: batches.known,
  unknown: batches.unknown,
  readable: batches.readable,
  elsewhere: batches.elsewhere,
  listMark: batches.listMark,
  alarmedAt: batches.alarmedAt,
  startedAt: batches.startedAt,
  finishedAt: batches.finishedAt,
  signature: batches.signature,
  keyId: batches.keyId,
}
