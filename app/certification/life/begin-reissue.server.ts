import type { Database } from '../../platform/database/database.server'
import { insertReissue, findOpenReissue, type Reissue } from '../data/reissues'

/**
 * Notes that the certificates of a key begin to be replaced, or finds the note of a run that was broken off.
 *
 * @param begun.total how many there are, when it begins.
 */
export async function beginReissue(
  tx: Database,
  { keyId, total, now }: { keyId: string; total: number; now: Date },
): Promise<{ reissue: Reissue; resumed: boolean }> {
  const open = await findOpenReissue(tx, keyId)
  if (open) return { reissue: open, resumed: true }
  return { reissue: await insertReissue(tx, { keyId, total, startedAt: now }), resumed: false }
}
