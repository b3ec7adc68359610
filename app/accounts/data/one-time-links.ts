import { and, eq, gt, gte, isNull, lt, lte, or } from 'drizzle-orm'
import { oneTimeLinks } from '../../../db/schema/accounts'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'

export type LinkPurpose = typeof oneTimeLinks.$inferSelect.purpose

export type NewLink = {
  tokenHash: string
  purpose: LinkPurpose
  personId: string | null
  createdAt: Date
  expiresAt: Date
}

const live = (tokenHash: string, purpose: LinkPurpose, now: Date) =>
  and(
    eq(oneTimeLinks.tokenHash, tokenHash),
    eq(oneTimeLinks.purpose, purpose),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, now),
    lt(oneTimeLinks.createdAt, futureFrom(now)),
  )

/** Adds a link that can be used once. */
export async function insertLink(tx: Database, link: NewLink): Promise<void> {
  await tx.insert(oneTimeLinks).values(link)
}

/** Deletes the unused links of one purpose of a person, or of nobody. @returns the hashes of their tokens. */
export async function deleteOpenLinks(
  tx: Database,
  { purpose, personId }: { purpose: LinkPurpose; personId: string | null },
): Promise<string[]> {
  const deleted = await tx
    .delete(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.purpose, purpose),
        personId === null ? isNull(oneTimeLinks.personId) : eq(oneTimeLinks.personId, personId),
        isNull(oneTimeLinks.usedAt),
      ),
    )
    .returning({ tokenHash: oneTimeLinks.tokenHash })
  return deleted.map(({ tokenHash }) => tokenHash)
}

/** A link that can still be used, or null. */
export async function findLiveLink(
  db: Database,
  tokenHash: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ personId: string | null } | null> {
  const [link] = await db
    .select({ personId: oneTimeLinks.personId })
    .from(oneTimeLinks)
    .where(live(tokenHash, purpose, now))
  return link ?? null
}

/** Spends a link. Of several who try at once, exactly one gets true. */
export async function claimLink(
  tx: Database,
  tokenHash: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(live(tokenHash, purpose, now))
    .returning({ tokenHash: oneTimeLinks.tokenHash })
  return used.length === 1
}

/** Deletes links whose time is over. */
export async function deleteLapsedLinks(tx: Database, now: Date): Promise<void> {
  const beyond = gte(oneTimeLinks.createdAt, futureFrom(now))
  await tx.delete(oneTimeLinks).where(or(lte(oneTimeLinks.expiresAt, now), beyond))
}

/** Deletes every unused link of one purpose, whosever it is. */
export async function deleteEveryOpenLink(tx: Database, purpose: LinkPurpose): Promise<void> {
  await tx
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt)))
}
