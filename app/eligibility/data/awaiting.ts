import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  lt,
  max,
  notExists,
  notInArray,
  or,
  sql,
  gte,
} from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { eligibilityEvents as events, recordLooks as looks } from '../../../db/schema/eligibility'
import type { PeopleWithin } from '../../accounts/select-people-within.server'
import type { Database } from '../../platform/database/database.server'
import type { PlacementForm } from '../domain/requirement-table'

const later = alias(events, 'later')

/** Whether the evidence of an event was not revoked since. */
export function isStanding(db: Database) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.certificateId, events.certificateId),
          eq(later.placementForm, events.placementForm),
          eq(later.requirement, events.requirement),
          eq(later.kind, 'withdrawn'),
        ),
      ),
  )
}

/** Whether nobody has read the record since an event. A list that was checked is not a record that was read. */
function unread(db: Database) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(looks)
      .where(
        and(
          eq(looks.personId, events.personId),
          gte(looks.at, events.at),
          notInArray(looks.foundBy, ['batch', 'api']),
        ),
      ),
  )
}

function waiting(db: Database, placementForm: PlacementForm | null) {
  const form = placementForm === null ? undefined : eq(events.placementForm, placementForm)
  return and(eq(events.kind, 'met'), form, isStanding(db), unread(db))
}

/** Where a page of the queue ended. */
export type AwaitingCursor = { completedAt: Date; personId: string }

/** People of these whose evidence nobody has read, the newest evidence first. */
export async function listAwaitingRows(
  db: Database,
  people: PeopleWithin,
  asked: { placementForm: PlacementForm | null; before: AwaitingCursor | null; limit: number },
): Promise<AwaitingCursor[]> {
  const { placementForm, before, limit } = asked
  const newest = max(events.at)
  // The newest event is no column, so what it is compared with is written as one.
  const at = before && sql`${sql.param(before.completedAt, events.at)}`
  const rows = await db
    .select({ personId: events.personId, completedAt: newest })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(waiting(db, placementForm))
    .groupBy(events.personId)
    .having(
      before && at
        ? or(lt(newest, at), and(eq(newest, at), lt(events.personId, before.personId)))
        : undefined,
    )
    .orderBy(desc(newest), desc(events.personId))
    .limit(limit)
  return rows.flatMap(({ personId, completedAt }) =>
    completedAt ? [{ personId, completedAt }] : [],
  )
}

/** How many of these people there are whose evidence nobody has read. */
export async function countAwaitingRows(db: Database, people: PeopleWithin): Promise<number> {
  const each = db
    .selectDistinct({ personId: events.personId })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(waiting(db, null))
    .as('each')
  const [row] = await db.select({ waiting: count() }).from(each)
  return row?.waiting ?? 0
}

/** For which forms these people have evidence that stands, and when the newest of it came. */
export async function listCompletionRows(db: Database, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .select({
      personId: events.personId,
      placementForm: events.placementForm,
      completedAt: max(events.at),
    })
    .from(events)
    .where(and(eq(events.kind, 'met'), inArray(events.personId, [...personIds]), isStanding(db)))
    .groupBy(events.personId, events.placementForm)
    .orderBy(asc(events.placementForm))
}
