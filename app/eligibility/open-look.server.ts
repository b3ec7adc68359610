import type { Visitor } from '../accounts/find-visitor.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { insertLook, type Look } from './data/looks'

export type OpenLook = {
  /** Who looks, as the person will read of them: an officer, or the client of the API of an authority. */
  officer: Pick<Visitor, 'id' | 'name' | 'region'>
  personId: string
  foundBy: Look['foundBy']
  purpose: string
  /** Of the authority's own files, as judgeCaseNumber lets it pass; none when left out. */
  caseNumber?: string | null
  /** When the purpose was given, where that was before. */
  purposeAt?: Date | null
  /** The look for which it was given, where it was for somebody of the same household. */
  underLookId?: string | null
  now: Date
  requestId: string
}

export type LookOutcome = { kind: 'opened'; lookId: string } | { kind: 'refused'; why: 'no-region' }

/**
 * Opens one look at a person's record, for a purpose: the look, which the person sees, and its audit
 * entry are written together. An officer whom no region was given is refused. The purpose may be the
 * officer's own words, so the audit entry names the look and does not repeat them; the number of the case it holds.
 */
export async function openLook(tx: Database, look: OpenLook): Promise<LookOutcome> {
  const { officer, personId, foundBy, purpose, caseNumber = null, now, requestId } = look
  const { purposeAt = null, underLookId = null } = look
  const { region } = officer
  if (!region) return { kind: 'refused', why: 'no-region' }
  const lookId = await insertLook(tx, {
    personId,
    officerId: officer.id,
    officerName: officer.name,
    region,
    foundBy,
    purpose,
    caseNumber,
    at: now,
    purposeAt,
    underLookId,
  })
  await recordAudit(tx, {
    action: 'record.looked-at',
    actorId: officer.id,
    subject: { kind: 'person', id: personId },
    detail: { lookId, region, foundBy, ...(caseNumber === null ? {} : { caseNumber }) },
    requestId,
    now,
  })
  return { kind: 'opened', lookId }
}
