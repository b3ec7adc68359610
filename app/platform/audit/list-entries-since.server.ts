import { and, asc, gte, inArray } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { nameAct, storedNames, type AuditAction } from './audit-actions'

/** An entry of the trail, without who did it and why. */
export type EntrySince = { action: string; subject: { kind: string; id: string }; at: Date }

/** The entries of these acts that were written at an instant or after it, the first one first. By today's names. */
export async function listEntriesSince(
  db: Database,
  { since, actions }: { since: Date; actions: readonly AuditAction[] },
): Promise<EntrySince[]> {
  const rows = await db
    .select({
      action: auditEntries.action,
      kind: auditEntries.subjectKind,
      id: auditEntries.subjectId,
      at: auditEntries.at,
    })
    .from(auditEntries)
    .where(and(gte(auditEntries.at, since), inArray(auditEntries.action, storedNames(...actions))))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
  return rows.map(({ action, kind, id, at }) => ({
    action: nameAct(action),
    subject: { kind, id },
    at,
  }))
}
