import { inArray, sql, type SQL, type Table } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import type { AuditAction } from './audit-actions'

/**
 * A table of legal facts, each of which was written together with an entry of the trail. What was cut off the end of the
 * trail, checkpoints and all, is missed here.
 */
export type Register = {
  /** The table that holds the facts. */
  table: Table
  actions: readonly AuditAction[]
  /** Selects a row (action, subject_id, at) for each fact, as its entry says them. */
  facts: SQL
  /**
   * Whether every such entry has its fact for ever. Otherwise facts may have ended, as roles do, and only a fact without an
   * entry is a difference.
   */
  isComplete: boolean
}

export type Difference = {
  /** `no-entry`: the register holds what the trail does not tell. `no-fact`: the other way about. */
  kind: 'no-entry' | 'no-fact'
  action: string
  subjectId: string
  at: Date
}

/** The most differences that are told. */
const most = 20

/** Finds what a register and the trail do not both tell, in the order of time; 20 at most. */
export async function compareRegister(
  db: Database,
  { actions, facts, isComplete }: Register,
): Promise<Difference[]> {
  const entries = sql`select ${auditEntries.action}, ${auditEntries.subjectId}, ${auditEntries.at}, -1
    from ${auditEntries} where ${inArray(auditEntries.action, [...actions])}`
  const both = sql`(select action, subject_id, at, 1 as count from (${facts}) fact union all ${entries}) told`
  const surplus = sql<number>`sum(count)`
  const rows = await db
    .select({
      action: sql<string>`action`,
      subjectId: sql<string>`subject_id`,
      at: sql`at`.mapWith(auditEntries.at),
      surplus: surplus.mapWith(Number),
    })
    .from(both)
    .groupBy(sql`action`, sql`subject_id`, sql`at`)
    .having(isComplete ? sql`${surplus} <> 0` : sql`${surplus} > 0`)
    .orderBy(sql`at`, sql`subject_id`)
    .limit(most)
  return rows.map(({ surplus: more, ...told }) => ({
    kind: more > 0 ? 'no-entry' : 'no-fact',
    ...told,
  }))
}
