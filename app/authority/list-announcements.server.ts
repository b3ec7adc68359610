import { listNames } from '../accounts/list-names.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { Database } from '../platform/database/database.server'
import { listAnnouncementRows } from './data/announcements'
import { announcementLasts, type Announcement } from './domain/announcement'
import { refusalOfVouching, type VouchObstacle } from './vouch-for-list.server'

/** An announced list with names for ids, and why the reader cannot vouch for it. */
export type AnnouncedList = Omit<Announcement, 'announcedBy' | 'vouchedBy'> & {
  announcedBy: string
  vouchedBy: string | null
  obstacle: VouchObstacle | null
}

/** The lists that officers of this officer's region announced within the last day, the newest first. */
export async function listAnnouncements(
  db: Database,
  { id, region }: Pick<Visitor, 'id' | 'region'>,
  now: Date,
): Promise<AnnouncedList[]> {
  if (region === null) return []
  const since = new Date(now.getTime() - announcementLasts)
  const rows = await listAnnouncementRows(db, { region, since, now })
  const names = await listNames(
    db,
    rows.flatMap(({ announcedBy, vouchedBy }) => [announcedBy, ...(vouchedBy ? [vouchedBy] : [])]),
  )
  const obstacles = new Map<string, VouchObstacle | null>()
  for (const row of rows) {
    obstacles.set(row.id, await refusalOfVouching(db, { ...row, region }, id, now))
  }
  return rows.map((row) => ({
    id: row.id,
    people: row.people,
    ground: row.ground,
    announcedAt: row.announcedAt,
    vouchedAt: row.vouchedAt,
    announcedBy: names.get(row.announcedBy) ?? '',
    vouchedBy: row.vouchedBy && (names.get(row.vouchedBy) ?? ''),
    obstacle: obstacles.get(row.id) ?? null,
  }))
}
