import { and, eq } from 'drizzle-orm'
import { auditEntries, auditLinks } from '../../../../db/schema/platform'
import type { Database } from '../../database/database.server'
import type { AuditAction } from '../audit-actions'
import { isSigned, type Head } from './head'

/** What a trail is to a head that was signed once. */
export type HeadVerdict =
  /** It holds what the head signs. */
  | 'held'
  /** A restore from a backup is written in the trail, and the head is of what was lost with it. */
  | 'lost-in-restore'
  /** The trail ends before it: it was cut off, or an older database stands in its place. */
  | 'beyond-end'
  /** The trail goes another way at that number. */
  | 'other-trail'
  /** Its signature is not of the key that it names, or that key was never this site's. */
  | 'not-ours'

const restored: AuditAction = 'register.restored'

/** What the entry of a restore says: how far the trail of the backup goes, and how far the one went that it replaced. */
export type RestoredDetail = { keptUntil: number; lostUntil: number | null }

/**
 * Judges a head by the trail as it stands. That the links follow from each other verifyChain finds out.
 *
 * @param isOwnKey whether a key ever signed here.
 */
export async function judgeHead(
  db: Database,
  head: Head,
  isOwnKey: (keyId: string) => boolean,
): Promise<HeadVerdict> {
  const [link] = await db
    .select({ hash: auditLinks.hash })
    .from(auditLinks)
    .where(eq(auditLinks.number, head.number))
  if (!isSigned(head)) return 'not-ours'
  if (link?.hash === head.hash) return 'held'
  if (await isLostInRestore(db, head)) return 'lost-in-restore'
  if (!isOwnKey(head.keyId)) return 'not-ours'
  return link ? 'other-trail' : 'beyond-end'
}

async function isLostInRestore(db: Database, head: Head): Promise<boolean> {
  const entries = await db
    .select({ at: auditEntries.at, detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, restored)))
  return entries.some(({ at, detail }) => {
    const { keptUntil, lostUntil } = detail as RestoredDetail
    return (
      lostUntil !== null && head.number > keptUntil && head.number <= lostUntil && head.at <= at
    )
  })
}
