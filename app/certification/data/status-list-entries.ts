import { and, asc, count, eq, gt, isNull, max, sql } from 'drizzle-orm'
import { certificateEvents, credentials, statusListEntries } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import type { StatusPlace } from '../credential/status-place'

export async function selectPlace(
  db: Database,
  certificateId: string,
): Promise<StatusPlace | null> {
  const { list, position } = statusListEntries
  const [place] = await db
    .select({ list, position })
    .from(statusListEntries)
    .where(eq(statusListEntries.certificateId, certificateId))
  return place ?? null
}

/** Takes a place for a certificate that has none; false when another has it. */
export async function insertPlace(
  tx: Database,
  certificateId: string,
  { list, position }: StatusPlace,
): Promise<boolean> {
  const taken = await tx
    .insert(statusListEntries)
    .values({ certificateId, list, position })
    .onConflictDoNothing({ target: [statusListEntries.list, statusListEntries.position] })
    .returning({ list: statusListEntries.list })
  return taken.length === 1
}

/** Certificates whose place was drawn and whose credential is still to be issued, after an id in the order of ids. */
export async function selectUnissued(
  db: Database,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: statusListEntries.certificateId })
    .from(statusListEntries)
    .leftJoin(credentials, eq(credentials.certificateId, statusListEntries.certificateId))
    .where(and(gt(statusListEntries.certificateId, after), isNull(credentials.certificateId)))
    .orderBy(asc(statusListEntries.certificateId))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** The greatest number of a list in which a place was drawn, and how many were; null when there is none. */
export async function selectNewestList(
  db: Database,
): Promise<{ list: number; entries: number } | null> {
  const [newest] = await db.select({ list: max(statusListEntries.list) }).from(statusListEntries)
  if (!newest?.list) return null
  const { list } = newest
  const [counted] = await db
    .select({ entries: count() })
    .from(statusListEntries)
    .where(eq(statusListEntries.list, list))
  return { list, entries: counted?.entries ?? 0 }
}

// In the words of the index certificate_event_later, which holds no awards.
const later = sql`${certificateEvents.kind} <> 'awarded'`

/** Changes whenever something happens to a certificate after its award. */
export async function selectLaterMark(db: Database): Promise<string> {
  const [row] = await db
    .select({ events: count(), newest: max(certificateEvents.at) })
    .from(certificateEvents)
    .where(later)
  return `${row?.events ?? 0} ${Number(row?.newest ?? 0)}`
}

/** What happened, after the award, to the certificates that have a place. */
export function selectLaterEvents(db: Database) {
  const { list, position } = statusListEntries
  return db
    .select({ list, position, kind: certificateEvents.kind })
    .from(certificateEvents)
    .innerJoin(
      statusListEntries,
      eq(statusListEntries.certificateId, certificateEvents.certificateId),
    )
    .where(later)
}

/** Certificates to which something happened after their award, but which have no place yet. */
export async function selectUnplaced(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: certificateEvents.certificateId })
    .from(certificateEvents)
    .leftJoin(
      statusListEntries,
      eq(statusListEntries.certificateId, certificateEvents.certificateId),
    )
    .where(and(later, isNull(statusListEntries.certificateId)))
  return rows.map(({ id }) => id)
}
