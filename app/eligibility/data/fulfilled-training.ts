import { and, eq, max, min, or, sql, type SQL } from 'drizzle-orm'
import {
  certificateClaims as claims,
  eligibilityEvents as events,
} from '../../../db/schema/eligibility'
import type { PeopleWithin } from '../../accounts/select-people-within.server'
import type { Database } from '../../platform/database/database.server'
import type { AskedTraining } from '../domain/judge-training'
import { isStanding } from './awaiting'

/** A training requirement that a table in force asks for. */
export type AskedRequirement = AskedTraining & { placementForm: string; requirement: string }

const perHour = 45

/** One value for each requirement that is asked for, in a query over the events. */
function valueOf(
  asked: readonly AskedRequirement[],
  pick: (each: AskedRequirement) => string | number | null,
  none: SQL,
): SQL {
  const cases = asked.map((each) => {
    const value = pick(each)
    const is = sql`${events.placementForm} = ${each.placementForm} and ${events.requirement} = ${each.requirement}`
    return sql`when ${is} then ${value === null ? none : typeof value === 'number' ? sql.raw(String(value)) : sql`${value}`}`
  })
  return cases.length === 0 ? none : sql`(case ${sql.join(cases, sql` `)} else ${none} end)`
}

/**
 * Who of these people has the whole training, requirement by requirement, since when, and until when: the rule of `judgeTraining`
 * told to the database, over certificates that were not revoked. A test holds it against the rule itself.
 */
export function selectFulfilledTraining(
  db: Database,
  people: PeopleWithin,
  asked: readonly AskedRequirement[],
) {
  const text = sql`''`
  const training = valueOf(asked, (each) => each.training, text)
  const hours = valueOf(asked, (each) => each.academicHours, sql`0`)
  const isAsked = or(
    ...asked.map((each) =>
      and(
        eq(events.placementForm, each.placementForm),
        eq(events.requirement, each.requirement),
      ),
    ),
  )
  const stated = sql`coalesce(${claims.trainingHours}, 0)`
  const isEnough = sql`${claims.partNumber} is null and ${hours} + ${stated} > 0
    and ${claims.minutes} >= ${hours} * ${sql.raw(String(perHour))}
    and ${claims.minutes} >= ${stated} * ${sql.raw(String(perHour))}`
  const part = sql<number>`coalesce(${claims.partNumber}, 0)`
  const byPart = db
    .select({
      personId: events.personId,
      placementForm: events.placementForm,
      requirement: events.requirement,
      part: part.as('part'),
      training: sql<string>`max(${training})`.as('asked_training'),
      hours: sql<number>`max(${hours})`.as('hours'),
      minutes: max(claims.minutes).as('minutes'),
      partCount: max(claims.partCount).as('part_count'),
      trainingHours: max(claims.trainingHours).as('training_hours'),
      firstAt: min(events.at).as('first_at'),
      wholeAt: sql`min(case when ${isEnough} then ${events.at} end)`.as('whole_at'),
      lastAt: sql`max(${events.expiresAt})`.as('last_at'),
      endless: sql<number>`count(case when ${events.expiresAt} is null then 1 end)`.as('endless'),
      wholeLastAt: sql`max(case when ${isEnough} then ${events.expiresAt} end)`.as('whole_last_at'),
      wholeEndless:
        sql<number>`count(case when ${isEnough} and ${events.expiresAt} is null then 1 end)`.as(
          'whole_endless',
        ),
    })
    .from(events)
    .innerJoin(people, eq(people.id, events.personId))
    .innerJoin(claims, eq(claims.certificateId, events.certificateId))
    .where(
      and(
        eq(events.kind, 'met'),
        asked.length === 0 ? sql`1 = 0` : isAsked,
        isStanding(db),
        sql`(${claims.training} is null or ${training} = '' or ${claims.training} = ${training})`,
      ),
    )
    .groupBy(events.personId, events.placementForm, events.requirement, part)
    .as('by_part')

  const isPart = sql`${byPart.part} > 0`
  const parts = sql`count(case when ${isPart} then 1 end)`
  const minutes = sql`sum(case when ${isPart} then ${byPart.minutes} else 0 end)`
  const whole = sql`min(${byPart.wholeAt})`
  return db
    .select({
      personId: byPart.personId,
      placementForm: byPart.placementForm,
      at: sql`coalesce(${whole}, max(case when ${isPart} then ${byPart.firstAt} end))`.as('done_at'),
      /** Null when that has no end. */
      endsAt: sql`case
        when ${whole} is null then min(case when ${isPart} and ${byPart.endless} = 0 then ${byPart.lastAt} end)
        when sum(${byPart.wholeEndless}) > 0 then null
        else max(${byPart.wholeLastAt}) end`.as('ends_at'),
    })
    .from(byPart)
    .groupBy(byPart.personId, byPart.placementForm, byPart.requirement)
    .having(
      sql`${whole} is not null or (max(${byPart.training}) <> '' and ${parts} >= 2
        and ${parts} >= max(case when ${isPart} then coalesce(${byPart.partCount}, 0) else 0 end)
        and ${minutes} >= max(${byPart.hours}) * ${sql.raw(String(perHour))}
        and ${minutes} >= max(case when ${isPart} then coalesce(${byPart.trainingHours}, 0) else 0 end) * ${sql.raw(String(perHour))})`,
    )
    .as('fulfilled')
}
