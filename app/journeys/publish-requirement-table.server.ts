import type { Approval, ApprovalRefusal } from '../accounts/domain/approval'
import { listStandingCertificates } from '../certification/issuing/list-standing-certificates.server'
import { newlyCounting } from '../eligibility/domain/compare-tables'
import type { RequirementTable } from '../eligibility/domain/requirement-table'
import { recordEvidence } from '../eligibility/record-evidence.server'
import {
  storeRequirementTable,
  type StoreTableOutcome,
  type TableOrigin,
} from '../eligibility/store-requirement-table.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { contentHash } from '../platform/source/content-hash'

/** Who publishes a table, where it was written, and when. */
export type PublishTable = {
  actorId: string | null
  origin: TableOrigin
  /** The second administrator's consent, for what an administrator edited. */
  approval?: Approval
  requestId?: string
  now: Date
}

/**
 * Publishes a requirement table as a new version, with its audit entry, and counts what was earned before it: no
 * holder has to ask for what they already have. Whoever would overwrite another's work unseen is refused, or their
 * table is not taken; see `storeRequirementTable`.
 */
export async function publishRequirementTable(
  tx: Database,
  table: RequirementTable,
  { requestId, approval, ...by }: PublishTable,
): Promise<StoreTableOutcome | { kind: 'refused'; why: ApprovalRefusal }> {
  if (by.actorId !== null && !approval) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const hash = contentHash(table)
  const outcome = await storeRequirementTable(tx, table, { contentHash: hash, ...by })
  if (outcome.kind !== 'published') return outcome
  const { placementForm } = table
  const { id, number, previous } = outcome
  const { actorId, origin, now } = by
  await recordAudit(tx, {
    action: 'rules.published',
    actorId,
    subject: { kind: 'requirement-table', id },
    detail: { placementForm, number, contentHash: hash, origin: origin.from, ...approval },
    requestId,
    now,
  })
  for (const programme of newlyCounting(previous, table)) {
    for (const { id, code, personId, expiresAt } of await listStandingCertificates(tx, programme)) {
      const evidence = { certificateId: id, certificateCode: code, expiresAt }
      await recordEvidence(tx, { personId, programme, ...evidence, now })
    }
  }
  return outcome
}
