import type { Batch } from '../../authority/find-batch.server'

/** A batch as its client reads of it. */
export function describeBatch(batch: Batch) {
  const { id, purpose, total, checked, found, unreadable, startedAt, finishedAt } = batch
  return {
    batchId: id,
    purpose,
    total,
    checked,
    found,
    unreadable,
    finished: finishedAt !== null,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
