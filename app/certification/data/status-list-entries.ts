import { and, asc, count, desc, eq, gt, isNull, max } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import {
  certificateEvents,
  certificates,
  credentials,
  statusListEntries,
} from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { StatusPlace } from '../credential/status-place'
import { isLaterEvent } from './later-event'

const successors = alias(certificates, 'successor')

/** The place of a certificate in the status lists, or null while it has none. */
export async function findPlace(
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

const putPlace = prepareOnce((tx) =>
  tx
    .insert(statusListEntries)
    .values(placesOf(statusListEntries))
    .onConflictDoNothing({ target: [statusListEntries.list, statusListEntries.position] })
    .returning({ list: statusListEntries.list }),
)

/** Takes a place for a certificate that has none; false when another has it. */
export async function insertPlace(
  tx: Database,
  certificateId: string,
  { list, position }: StatusPlace,
): Promise<boolean> {
  const row = fillPlaces(statusListEntries, { certificateId, list, position })
  const taken = await putPlace(tx).execute(row)
  return taken.length === 1
}

/**
 * Certificates whose place was picked and whose credential is still to be issued, after an id in the order of ids. One that
 * was replaced needs none any more.
 */
export async function listUnissued(
  db: Database,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: statusListEntries.certificateId })
    .from(statusListEntries)
    .leftJoin(credentials, eq(credentials.certificateId, statusListEntries.certificateId))
    .leftJoin(successors, eq(successors.replacesId, statusListEntries.certificateId))
    .where(
      and(
        gt(statusListEntries.certificateId, after),
        isNull(credentials.certificateId),
        isNull(successors.id),
      ),
    )
    .orderBy(asc(statusListEntries.certificateId))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** The greatest number of a list in which a place was picked, and how many were; null when there is none. */
export async function findNewestList(
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

/** Changes with whatever happens to a certificate after its award, unless it is dated back. Found at once. */
export async function findLaterMark(db: Database): Promise<string> {
  const { at, id } = certificateEvents
  const [newest] = await db
    .select({ id })
    .from(certificateEvents)
    .where(isLaterEvent)
    .orderBy(desc(at), desc(id))
    .limit(1)
  return newest?.id ?? ''
}

/** How much has happened to certificates after their award. */
export async function countLaterEvents(db: Database): Promise<number> {
  const [row] = await db.select({ events: count() }).from(certificateEvents).where(isLaterEvent)
  return row?.events ?? 0
}

/** What happened, after the award, to the certificates that have a place. */
export function listLaterEvents(db: Database) {
  const { list, position } = statusListEntries
  return db
    .select({ list, position, kind: certificateEvents.kind })
    .from(certificateEvents)
    .innerJoin(
      statusListEntries,
      eq(statusListEntries.certificateId, certificateEvents.certificateId),
    )
    .where(isLaterEvent)
}

/** Certificates to which something happened after their award, but which have no place yet. */
export async function listUnplaced(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: certificateEvents.certificateId })
    .from(certificateEvents)
    .leftJoin(
      statusListEntries,
      eq(statusListEntries.certificateId, certificateEvents.certificateId),
    )
    .where(and(isLaterEvent, isNull(statusListEntries.certificateId)))
  return rows.map(({ id }) => id)
}
