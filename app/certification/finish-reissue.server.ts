import type { Database } from '../platform/database/database.server'
import { finish } from './data/reissues'

/** Notes that nothing is left of a re-issue. */
export async function finishReissue(
  tx: Database,
  { reissueId, now }: { reissueId: string; now: Date },
): Promise<void> {
  await finish(tx, reissueId, now)
}
