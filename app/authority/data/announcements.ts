import { and, desc, eq, gt, inArray, isNull, lt, lte, ne, sum } from 'drizzle-orm'
import { batchAnnouncements as announcements } from '../../../db/schema/authority'
import type { Database } from '../../platform/database/database.server'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Announcement } from '../domain/announcement'

type Row = typeof announcements.$inferSelect

/** What was announced in the future was announced while the clock ran ahead, nobody knows when. */
function announcedWithin(since: Date, now: Date) {
  const { announcedAt } = announcements
  return and(gt(announcedAt, since), lt(announcedAt, futureFrom(now)))
}

/** Adds an announcement, for which nobody has vouched yet. */
export async function insertAnnouncement(
  tx: Database,
  announcement: Omit<Row, 'vouchedBy' | 'vouchedAt'>,
): Promise<void> {
  await tx.insert(announcements).values(announcement)
}

/** The announcements of a region since an instant, the newest first. */
export function listAnnouncementRows(
  db: Database,
  { region, since, now }: { region: string; since: Date; now: Date },
): Promise<Announcement[]> {
  return db
    .select()
    .from(announcements)
    .where(and(eq(announcements.region, region), announcedWithin(since, now)))
    .orderBy(desc(announcements.announcedAt), desc(announcements.id))
    .limit(100)
}

/** An announcement of this region; another's reads as absent. */
export async function findAnnouncement(
  db: Database,
  { announcementId, region }: { announcementId: string; region: string },
): Promise<Announcement | null> {
  const [found] = await db
    .select()
    .from(announcements)
    .where(and(eq(announcements.id, announcementId), eq(announcements.region, region)))
  return found ?? null
}

/** Vouches for an announcement that another officer of the region made, once. @returns whether it did. */
export async function updateVouched(
  tx: Database,
  by: { announcementId: string; region: string; officerId: string; now: Date },
): Promise<boolean> {
  const marked = await tx
    .update(announcements)
    .set({ vouchedBy: by.officerId, vouchedAt: by.now })
    .where(
      and(
        eq(announcements.id, by.announcementId),
        eq(announcements.region, by.region),
        ne(announcements.announcedBy, by.officerId),
        isNull(announcements.vouchedAt),
      ),
    )
    .returning({ id: announcements.id })
  return marked.length === 1
}

/** How many people somebody announced in a region in lists that were vouched for since an instant. */
export async function sumVouchedSince(
  db: Database,
  { announcedBy, regions, since, now }: { announcedBy: string; regions: readonly string[] } & { since: Date; now: Date },
): Promise<number> {
  const [row] = await db
    .select({ people: sum(announcements.people).mapWith(Number) })
    .from(announcements)
    .where(
      and(
        eq(announcements.announcedBy, announcedBy),
        inArray(announcements.region, [...regions]),
        gt(announcements.vouchedAt, since),
        lt(announcements.vouchedAt, futureFrom(now)),
      ),
    )
  return row?.people ?? 0
}

/** Deletes what was announced before an instant. */
export async function deleteOldAnnouncements(tx: Database, before: Date): Promise<void> {
  await tx.delete(announcements).where(lte(announcements.announcedAt, before))
}
