import { count, desc } from 'drizzle-orm'
import { auditCheckpoints, auditEntries, auditLinks } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

export type ChainSummary = {
  entries: number
  /** Of them, how many have no link yet. */
  waiting: number
  /** The newest signed end of the chain, or null before the first. */
  signed: { number: number; at: Date } | null
}

/** How long the trail is and how far it is signed. Whether it is sound, only a verification tells. */
export async function summariseChain(db: Database): Promise<ChainSummary> {
  const [written] = await db.select({ all: count() }).from(auditEntries)
  const [last] = await db
    .select({ number: auditLinks.number })
    .from(auditLinks)
    .orderBy(desc(auditLinks.number))
    .limit(1)
  const [signed] = await db
    .select({ number: auditCheckpoints.number, at: auditCheckpoints.at })
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.number))
    .limit(1)
  const entries = written?.all ?? 0
  return { entries, waiting: Math.max(0, entries - (last?.number ?? 0)), signed: signed ?? null }
}
