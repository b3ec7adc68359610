import { and, asc, gt, gte, isNotNull, lte } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import {
  eligibilityDecisions as decisions,
  eligibilityEvents as events,
  eligibilityReminders as reminders,
} from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'
import { dayOf } from '../domain/day'

type Window = { from: Date; until: Date }

/**
 * People to whose records something with an end in the window was added, in the order of their ids after `after`:
 * whether it still counts, the record says.
 */
export async function listPeopleWithEndingRows(
  db: Database,
  { from, until }: Window,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const byCertificate = await db
    .selectDistinct({ personId: events.personId })
    .from(events)
    .where(
      and(gte(events.expiresAt, from), lte(events.expiresAt, until), gt(events.personId, after)),
    )
    .orderBy(asc(events.personId))
    .limit(limit)
  const byDecision = await db
    .selectDistinct({ personId: decisions.personId })
    .from(decisions)
    .where(
      and(
        isNotNull(decisions.validUntil),
        // A day ends when the next begins.
        gte(decisions.validUntil, dayOf(new Date(from.getTime() - 86_400_000))),
        lte(decisions.validUntil, dayOf(until)),
        gt(decisions.personId, after),
      ),
    )
    .orderBy(asc(decisions.personId))
    .limit(limit)
  const people = new Set([...byCertificate, ...byDecision].map(({ personId }) => personId))
  return [...people].sort().slice(0, limit)
}

/** Notes a reminder; false when it was sent before. */
export async function insertReminder(
  tx: Database,
  reminder: Omit<typeof reminders.$inferInsert, 'id'>,
): Promise<boolean> {
  const added = await tx
    .insert(reminders)
    .values({ id: uuid(), ...reminder })
    .onConflictDoNothing()
    .returning({ id: reminders.id })
  return added.length === 1
}
