import { and, count, eq, gte, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { eligibilityDecisions as decisions } from '../../../db/schema/eligibility'
import type { PeopleWithin } from '../../accounts/select-people-within.server'
import type { Database } from '../../platform/database/database.server'
import type { DecisionKind } from '../domain/decision'
import type { RecognisedCertificate } from '../domain/recognised-certificate'
import type { AskedRequirement } from './fulfilled-training'

const later = alias(decisions, 'later')

/** Whether no decision about the same requirement of the same person was made after this one. */
function isLast(db: Database) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.personId, decisions.personId),
          eq(later.placementForm, decisions.placementForm),
          eq(later.requirement, decisions.requirement),
          ne(later.id, decisions.id),
          or(
            sql`${later.at} > ${decisions.at}`,
            and(eq(later.at, decisions.at), sql`${later.id} > ${decisions.id}`),
          ),
        ),
      ),
  )
}

/**
 * How many people have a training requirement decided by one of these kinds of decisions, that being the last one about it
 * and counting on a day (YYYY-MM-DD). One person counts once.
 */
export async function countDecidedTraining(
  db: Database,
  people: PeopleWithin,
  {
    asked,
    kinds,
    today,
  }: { asked: readonly AskedRequirement[]; kinds: readonly DecisionKind[]; today: string },
): Promise<number> {
  if (asked.length === 0) return 0
  const isAsked = or(
    ...asked.map((each) =>
      and(
        eq(decisions.placementForm, each.placementForm),
        eq(decisions.requirement, each.requirement),
      ),
    ),
  )
  const each = db
    .selectDistinct({ personId: decisions.personId })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.personId))
    .where(
      and(
        isAsked,
        inArray(decisions.kind, [...kinds]),
        or(isNull(decisions.validUntil), gte(decisions.validUntil, today)),
        isLast(db),
      ),
    )
    .as('each')
  const [row] = await db.select({ people: count() }).from(each)
  return row?.people ?? 0
}

/**
 * The certificates by which training of others than this person stands recognised: the recognition is the last decision about its
 * requirement. What was taken back is not among them.
 */
export async function listCertificatesOfOthers(
  db: Database,
  personId: string,
): Promise<RecognisedCertificate[]> {
  const rows = await db
    .select({ recognised: decisions.recognised })
    .from(decisions)
    .where(and(eq(decisions.kind, 'recognised'), ne(decisions.personId, personId), isLast(db)))
  return rows.flatMap(({ recognised }) => (recognised ? [recognised] : []))
}
