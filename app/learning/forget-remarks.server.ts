import type { Database } from '../platform/database/database.server'
import { deleteRemarksBefore } from './data/remarks'
import { remarkKept } from './domain/remark'

/** Forgets what readers noted of lessons when it was kept for its year. */
export async function forgetRemarks(tx: Database, now: Date): Promise<void> {
  await deleteRemarksBefore(tx, new Date(now.getTime() - remarkKept))
}
