import { and, count, countDistinct, eq, gt, gte, lt, lte, notInArray, sql } from 'drizzle-orm'
import { eligibilityEvents as events } from '../../../db/schema/eligibility'
import type { PeopleWithin } from '../../accounts/select-people-within.server'
import type { EnrolledPeople } from '../../learning/select-enrolled-people.server'
import type { Database } from '../../platform/database/database.server'
import type { selectFulfilledTraining } from './fulfilled-training'

/** Whoever has the whole training, by requirement. */
export type Fulfilled = ReturnType<typeof selectFulfilledTraining>

/** An instant as a column of events would hold it. */
const instant = (at: Date) => sql`${sql.param(at, events.at)}`

/** How many people completed training first within each span of time, from the first instant up to the next. */
export async function countByStart(
  db: Database,
  fulfilled: Fulfilled,
  starts: readonly Date[],
): Promise<number[]> {
  const firsts = db
    .select({ firstAt: sql`min(${fulfilled.at})`.as('first_at') })
    .from(fulfilled)
    .groupBy(fulfilled.personId)
    .as('firsts')
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
export function countCompletedByDistrict(db: Database, people: PeopleWithin, fulfilled: Fulfilled) {
  return db
    .select({ district: people.district, people: countDistinct(fulfilled.personId) })
    .from(fulfilled)
    .innerJoin(people, eq(people.id, fulfilled.personId))
    .groupBy(people.district)
}

/** How many people have the whole training for each placement form; one person may stand in several. */
export function countCompletedByForm(db: Database, fulfilled: Fulfilled) {
  return db
    .select({
      placementForm: fulfilled.placementForm,
      people: countDistinct(fulfilled.personId),
    })
    .from(fulfilled)
    .groupBy(fulfilled.placementForm)
}

/** How many people have nothing that lasts beyond `until`, but something that lasts beyond `now`. */
export async function countExpiringOf(
  db: Database,
  fulfilled: Fulfilled,
  { now, until }: { now: Date; until: Date },
): Promise<number> {
  const lasts = db
    .select({
      lastAt: sql`max(${fulfilled.endsAt})`.as('lasts_at'),
      endless: sql<number>`count(case when ${fulfilled.endsAt} is null then 1 end)`.as(
        'never_ends',
      ),
    })
    .from(fulfilled)
    .groupBy(fulfilled.personId)
    .as('lasts')
  const [row] = await db
    .select({ people: count() })
    .from(lasts)
    .where(
      and(eq(lasts.endless, 0), gt(lasts.lastAt, instant(now)), lte(lasts.lastAt, instant(until))),
    )
  return row?.people ?? 0
}

/** How many people are enrolled and have not completed training, by district. */
export function countInTrainingByDistrict(
  db: Database,
  people: PeopleWithin,
  { enrolled, fulfilled }: { enrolled: EnrolledPeople; fulfilled: Fulfilled },
) {
  const completed = db.select({ personId: fulfilled.personId }).from(fulfilled)
  return db
    .select({ district: people.district, people: count() })
    .from(people)
    .innerJoin(enrolled, eq(enrolled.personId, people.id))
    .where(notInArray(people.id, completed))
    .groupBy(people.district)
}
