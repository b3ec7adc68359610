import { isIndependent } from '../accounts/is-independent.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { findAnnouncement, updateVouched } from './data/announcements'
import { announcementLasts } from './domain/announcement'

export type VouchOutcome =
  | { kind: 'vouched' }
  | {
      kind: 'refused'
      why: 'no-such-list' | 'own-list' | 'not-independent' | 'vouched-already' | 'list-too-old'
    }

/**
 * Vouches for a list that another officer of the same region announced within a day: once, with its audit entry, in one
 * transaction. Another region's reads as absent. Nobody vouches for who promoted them, or whom they promoted.
 */
export function vouchForList(
  { database, requestId }: Pick<RequestContext, 'database' | 'requestId'>,
  {
    officer,
    announcementId,
    now,
  }: { officer: Pick<Visitor, 'id' | 'region'>; announcementId: string; now: Date },
): Promise<VouchOutcome> {
  const { id: officerId, region } = officer
  return database.transaction(async (tx): Promise<VouchOutcome> => {
    const found = region === null ? null : await findAnnouncement(tx, { announcementId, region })
    if (!found || region === null) return { kind: 'refused', why: 'no-such-list' }
    const { announcedBy } = found
    if (announcedBy !== officerId) {
      if (!(await isIndependent(tx, [announcedBy, officerId], 'authority'))) {
        return { kind: 'refused', why: 'not-independent' }
      }
    }
    const since = new Date(now.getTime() - announcementLasts)
    if (await updateVouched(tx, { announcementId, region, officerId, since, now })) {
      await recordAudit(tx, {
        action: 'batch.vouched',
        actorId: officerId,
        subject: { kind: 'batch', id: announcementId },
        detail: { region, people: found.people, announcedBy: found.announcedBy },
        requestId,
        now,
      })
      return { kind: 'vouched' }
    }
    if (found.vouchedAt) return { kind: 'refused', why: 'vouched-already' }
    return { kind: 'refused', why: found.announcedBy === officerId ? 'own-list' : 'list-too-old' }
  })
}
