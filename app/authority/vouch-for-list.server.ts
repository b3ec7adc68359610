import { hasLostFactorSince } from '../accounts/has-lost-factor-since.server'
import { isIndependent } from '../accounts/is-independent.server'
import { listOffices } from '../accounts/list-offices.server'
import type { Visitor } from '../accounts/find-visitor.server'
import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findAnnouncement, updateVouched } from './data/announcements'
import { announcementStands, type Announcement } from './domain/announcement'

/** Why an officer of the region cannot vouch for a list. */
export type VouchObstacle =
  | 'own-list'
  | 'vouched-already'
  | 'list-too-old'
  /** Who announced it is no officer of this region any more, or lost their second factor since. */
  | 'proposer-left'
  | 'not-independent'

export type VouchOutcome =
  { kind: 'vouched' } | { kind: 'refused'; why: 'no-such-list' | VouchObstacle }

type Vouching = { officer: Pick<Visitor, 'id' | 'region'>; announcementId: string; now: Date }

/**
 * Vouches for a list that another officer of the same region announced within a day: once, with its audit entry, in one
 * transaction, unless something stands against it (refusalOfVouching). Another region's reads as absent.
 */
export function vouchForList(
  { database, requestId }: Pick<RequestContext, 'database' | 'requestId'>,
  { officer: { id: officerId, region }, announcementId, now }: Vouching,
): Promise<VouchOutcome> {
  return database.transaction(async (tx): Promise<VouchOutcome> => {
    const found = region === null ? null : await findAnnouncement(tx, { announcementId, region })
    if (!found || region === null) return { kind: 'refused', why: 'no-such-list' }
    const why = await refusalOfVouching(tx, { ...found, region }, officerId, now)
    if (why) return { kind: 'refused', why }
    const vouched = await updateVouched(tx, { announcementId, region, officerId, now })
    if (!vouched) return { kind: 'refused', why: 'vouched-already' }
    await recordAudit(tx, {
      action: 'batch.vouched',
      actorId: officerId,
      subject: { kind: 'batch', id: announcementId },
      detail: { region, people: found.people, announcedBy: found.announcedBy },
      requestId,
      now,
    })
    return { kind: 'vouched' }
  })
}

/**
 * Why an officer of a region cannot vouch for a list that was announced there, or null when they can: it is older than a day, was
 * vouched for, or is their own; who announced it left office or lost their second factor since; or one promoted the other
 * (accounts/domain/promotion). The act asks it, and so does the page beforehand.
 */
export async function refusalOfVouching(
  db: Database,
  list: Pick<Announcement, 'announcedBy' | 'announcedAt' | 'vouchedAt'> & { region: string },
  officerId: string,
  now: Date,
): Promise<VouchObstacle | null> {
  const { announcedBy, announcedAt: since, vouchedAt, region } = list
  if (!announcementStands(since, now)) return 'list-too-old'
  if (vouchedAt) return 'vouched-already'
  if (announcedBy === officerId) return 'own-list'
  const office = (await listOffices(db, [announcedBy])).get(announcedBy)
  if (office?.region !== region) return 'proposer-left'
  if (await hasLostFactorSince(db, announcedBy, { since, now })) return 'proposer-left'
  const isOther = await isIndependent(db, [announcedBy, officerId], 'authority')
  return isOther ? null : 'not-independent'
}
