import type { Database } from '../platform/database/database.server'
import { addDone } from './data/reissues'

/** Notes how many more certificates of a re-issue are replaced, in the transaction that replaced them. */
export async function advanceReissue(
  tx: Database,
  { reissueId, done }: { reissueId: string; done: number },
): Promise<void> {
  await addDone(tx, reissueId, done)
}
