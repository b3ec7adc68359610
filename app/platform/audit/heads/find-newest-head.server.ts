import { desc } from 'drizzle-orm'
import { auditCheckpoints } from '../../../../db/schema/platform'
import type { Database } from '../../database/database.server'
import type { Head } from './head'

/** The public half of a key that signed here. */
export type KnownKey = { kid: string; x: string }

/** The newest signed end of the trail, or null before the first. */
export async function findNewestHead(
  db: Database,
  keys: readonly KnownKey[],
  site: string,
): Promise<Head | null> {
  const [newest] = await db
    .select()
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.number))
    .limit(1)
  const key = keys.find(({ kid }) => kid === newest?.keyId)
  if (!newest || !key) return null
  const { number, hash, at, keyId, signature } = newest
  return { site, number, hash, at, keyId, signature, x: key.x }
}
