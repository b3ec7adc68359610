import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm'
import {
  eligibilityDecisions as decisions,
  eligibilityEvents as events,
} from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** One page of ids, in the order of the database, after the last one of the page before. */
type Page = { placementForm: string; after: string; count: number }

/** People in whose record a certificate is noted for a placement form. */
export async function listPeopleWithEvidence(
  db: Database,
  { placementForm, after, count }: Page,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: events.personId })
    .from(events)
    .where(and(eq(events.placementForm, placementForm), gt(events.personId, after)))
    .orderBy(asc(events.personId))
    .limit(count)
  return rows.map(({ personId }) => personId)
}

/** People about whom an authority decided something of a placement form, and no certificate is noted for it. */
export async function listPeopleWithDecisions(
  db: Database,
  { placementForm, after, count }: Page,
): Promise<string[]> {
  const evidence = db
    .select({ one: sql`1` })
    .from(events)
    .where(and(eq(events.personId, decisions.personId), eq(events.placementForm, placementForm)))
  const rows = await db
    .selectDistinct({ personId: decisions.personId })
    .from(decisions)
    .where(
      and(
        eq(decisions.placementForm, placementForm),
        gt(decisions.personId, after),
        notExists(evidence),
      ),
    )
    .orderBy(asc(decisions.personId))
    .limit(count)
  return rows.map(({ personId }) => personId)
}
