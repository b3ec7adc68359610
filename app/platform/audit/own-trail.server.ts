import { and, asc, eq, or } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { OwnTable } from '../database/own-rows'

/** Acts of the person, and acts on them, in the audit trail; of others neither who it was nor what they noted. */
export const ownTrail: OwnTable = {
  table: 'audit_entry',
  by: ['actor_id', 'subject_id'],
  list: async ({ db, owner, page }) => {
    const { personId } = owner
    const rows = await db
      .select({
        action: auditEntries.action,
        actorId: auditEntries.actorId,
        at: auditEntries.at,
      })
      .from(auditEntries)
      .where(
        or(
          eq(auditEntries.actorId, personId),
          and(eq(auditEntries.subjectKind, 'person'), eq(auditEntries.subjectId, personId)),
        ),
      )
      .orderBy(asc(auditEntries.at), asc(auditEntries.id))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ action, actorId, at }) => ({ action, byYou: actorId === personId, at }))
  },
}
