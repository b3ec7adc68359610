import { and, asc, desc, eq, gte } from 'drizzle-orm'
import { eligibilityDecisions as decisions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import type { Decision } from '../domain/decision'
import { instantAfter } from '../domain/in-order'

export type DecisionRow = typeof decisions.$inferSelect

function readRow({
  personId: _person,
  officerId: _officer,
  confirmedBy,
  ...decision
}: DecisionRow): Decision {
  return { ...decision, secondOfficial: confirmedBy !== null }
}

/** Adds a decision; those before it stay, and are before it also by their instants. */
export async function insertDecision(tx: Database, decision: DecisionRow): Promise<void> {
  const last = await findLastDecision(tx, decision)
  const at = instantAfter(last ? [last] : [], decision.at)
  await tx.insert(decisions).values({ ...decision, at })
}

/** Every decision about one person, as they were made. */
export async function listDecisionsOf(db: Database, personId: string): Promise<Decision[]> {
  const rows = await db
    .select()
    .from(decisions)
    .where(eq(decisions.personId, personId))
    .orderBy(decisions.at, decisions.id)
  return rows.map(readRow)
}

/** The last decision about one requirement of one person, or null. */
export async function findLastDecision(
  db: Database,
  item: { personId: string; placementForm: string; requirement: string },
): Promise<Pick<DecisionRow, 'id' | 'kind' | 'at'> | null> {
  const [last] = await db
    .select({ id: decisions.id, kind: decisions.kind, at: decisions.at })
    .from(decisions)
    .where(
      and(
        eq(decisions.personId, item.personId),
        eq(decisions.placementForm, item.placementForm),
        eq(decisions.requirement, item.requirement),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return last ?? null
}

/** What was decided from an instant on, the oldest first. */
export function listDecisionsSince(db: Database, since: Date) {
  const { personId, placementForm, requirement, kind, region, at, id } = decisions
  return db
    .select({ personId, placementForm, requirement, kind, region, at })
    .from(decisions)
    .where(gte(at, since))
    .orderBy(asc(at), asc(id))
}
