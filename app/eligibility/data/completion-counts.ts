import {
  and,
  count,
  countDistinct,
  eq,
  gt,
  gte,
  isNull,
  lt,
  lte,
  max,
  min,
  notExists,
  sql,
} from 'drizzle-orm'
import { eligibilityEvents as events } from '../../../db/schema/eligibility'
import type { PeopleWithin } from '../../accounts/people-within.server'
import type { EnrolledPeople } from '../../learning/enrolled-people.server'
import type { Database } from '../../platform/database/database.server'
import { stillStands } from './awaiting'

function standing(db: Database) {
  return and(eq(events.kind, 'met'), stillStands(db))
}

/** How many people completed training first within each span of time, from the first instant up to the next. */
export async function countByStart(
  db: Database,
  people: PeopleWithin,
  starts: readonly Date[],
): Promise<number[]> {
  const firsts = db
    .select({ firstAt: min(events.at).as('first_at') })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(standing(db))
    .groupBy(events.personId)
    .as('firsts')
  // A minimum is no column: the instants it is compared with are written as one.
  const instant = (at: Date) => sql`${sql.param(at, events.at)}`
  const spans = starts.map((start, at) => {
    const end = starts[at + 1]
    return and(gte(firsts.firstAt, instant(start)), end && lt(firsts.firstAt, instant(end)))
  })
  const columns = Object.fromEntries(
    spans.map((span, at) => [`span${at}`, sql<number>`count(case when ${span} then 1 end)`]),
  )
  const [row] = await db.select(columns).from(firsts)
  return starts.map((_, at) => Number(row?.[`span${at}`] ?? 0))
}

/** How many people have completed training, by district; null stands for those who named none. */
export function countCompletedByDistrict(db: Database, people: PeopleWithin) {
  return db
    .select({ district: people.district, people: countDistinct(events.personId) })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(standing(db))
    .groupBy(people.district)
}

/** How many people have evidence for each placement form; one person may stand in several. */
export function countCompletedByForm(db: Database, people: PeopleWithin) {
  return db
    .select({ placementForm: events.placementForm, people: countDistinct(events.personId) })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(standing(db))
    .groupBy(events.placementForm)
}

/** How many people have nothing that lasts beyond `until`, but something that lasts beyond `now`. */
export async function countExpiringOf(
  db: Database,
  people: PeopleWithin,
  { now, until }: { now: Date; until: Date },
): Promise<number> {
  const lasts = db
    .select({
      lastAt: max(events.expiresAt).as('last_at'),
      endless: sql<number>`count(case when ${isNull(events.expiresAt)} then 1 end)`.as('endless'),
    })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .where(standing(db))
    .groupBy(events.personId)
    .as('lasts')
  const instant = (at: Date) => sql`${sql.param(at, events.expiresAt)}`
  const [row] = await db
    .select({ people: count() })
    .from(lasts)
    .where(
      and(eq(lasts.endless, 0), gt(lasts.lastAt, instant(now)), lte(lasts.lastAt, instant(until))),
    )
  return row?.people ?? 0
}

/** How many people are enrolled and have completed nothing that stands, by district. */
export function countInTrainingByDistrict(
  db: Database,
  people: PeopleWithin,
  enrolled: EnrolledPeople,
) {
  return db
    .select({ district: people.district, people: count() })
    .from(people)
    .innerJoin(enrolled, eq(enrolled.personId, people.id))
    .where(
      notExists(
        db
          .select({ one: sql`1` })
          .from(events)
          .where(and(eq(events.personId, people.id), standing(db))),
      ),
    )
    .groupBy(people.district)
}
