import { isFromTheFuture } from '../platform/clock/from-the-future'
import { listActsOn } from '../platform/audit/list-acts-on.server'
import type { Database } from '../platform/database/database.server'

/**
 * Whether a person's second factor was removed at `since` or after it, by whomever, also when they have another one by
 * now: what they did before was the act of whoever had the lost one. It is asked of the audit trail. What a clock wrote that was set wrong does not count.
 */
export async function hasLostFactorSince(
  db: Database,
  personId: string,
  { since, now }: { since: Date; now: Date },
): Promise<boolean> {
  const asked = { action: 'second-factor.removed', kind: 'person', ids: [personId] } as const
  const removals = await listActsOn(db, asked)
  return removals.some(({ at }) => at >= since && !isFromTheFuture(at, now))
}
