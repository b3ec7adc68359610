import { isIndependent } from '../accounts/is-independent.server'
import { listNames } from '../accounts/list-names.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { Database } from '../platform/database/database.server'
import { listAnnouncementRows } from './data/announcements'
import { announcementLasts, type Announcement } from './domain/announcement'

/** An announced list with names for ids; `isOwn` is the reader's, who cannot vouch for it, nor for one of who is bound to them. */
export type AnnouncedList = Omit<Announcement, 'announcedBy' | 'vouchedBy'> & {
  announcedBy: string
  vouchedBy: string | null
  isOwn: boolean
  isIndependent: boolean
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
  const independent = new Map<string, boolean>()
  for (const { announcedBy } of rows.filter(({ vouchedAt }) => vouchedAt === null)) {
    if (independent.has(announcedBy)) continue
    independent.set(announcedBy, await isIndependent(db, [announcedBy, id], 'authority'))
  }
  return rows.map((row) => ({
    id: row.id,
    people: row.people,
    ground: row.ground,
    announcedAt: row.announcedAt,
    vouchedAt: row.vouchedAt,
    announcedBy: names.get(row.announcedBy) ?? '',
    vouchedBy: row.vouchedBy && (names.get(row.vouchedBy) ?? ''),
    isOwn: row.announcedBy === id,
    isIndependent: independent.get(row.announcedBy) ?? false,
  }))
}
