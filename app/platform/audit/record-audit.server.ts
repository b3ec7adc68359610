import { v7 as uuid } from 'uuid'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { fillPlaces, placesOf } from '../database/prepare-insert'
import { prepareOnce } from '../database/prepare-once'
import { isSignedAtOnce } from './acts-signed-at-once'
import type { AuditAction, AuditSubject } from './audit-actions'
import { hashEntry } from './hash-entry.server'
import { noteActSignedAtOnce } from './note-act'

export type { AuditAction }

export type AuditEntry = {
  action: AuditAction
  /** The person who did it; null for the command line and the platform itself. */
  actorId: string | null
  subject: { kind: AuditSubject; id: string }
  /** Facts needed to understand the entry; never an IIN, a password or free text about a child. */
  detail: Record<string, unknown>
  requestId?: string | null
  now: Date
}

const putEntry = prepareOnce((tx) => tx.insert(auditEntries).values(placesOf(auditEntries)))

/**
 * Writes an audit entry in the transaction of the fact itself, so that neither exists alone. Its own hash is stored
 * with it; the chain takes it in after the commit (linkEntries), of some acts at once (signActsAtOnce).
 */
export async function recordAudit(tx: Database, entry: AuditEntry): Promise<void> {
  const row = {
    id: uuid(),
    at: entry.now,
    actorId: entry.actorId,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    // As it will be read: without what JSON leaves out, and with instants as texts.
    detail: JSON.parse(JSON.stringify(entry.detail)) as Record<string, unknown>,
    requestId: entry.requestId ?? null,
  }
  const hashed = { ...row, hash: hashEntry(row, { hashed: true }) }
  await putEntry(tx).execute(fillPlaces(auditEntries, hashed))
  if (isSignedAtOnce(entry)) noteActSignedAtOnce(tx)
}
