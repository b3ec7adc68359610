import { and, asc, eq, inArray } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { storedNames, type AuditAction, type AuditSubject } from './audit-actions'

/** Every entry of one action on some things of one kind, the oldest first. */
export async function listActsOn(
  db: Database,
  { action, kind, ids }: { action: AuditAction; kind: AuditSubject; ids: readonly string[] },
): Promise<
  { at: Date; actorId: string | null; subjectId: string; detail: Record<string, unknown> }[]
> {
  if (ids.length === 0) return []
  return db
    .select({
      at: auditEntries.at,
      actorId: auditEntries.actorId,
      subjectId: auditEntries.subjectId,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.action, storedNames(action)),
        eq(auditEntries.subjectKind, kind),
        inArray(auditEntries.subjectId, [...ids]),
      ),
    )
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
}
