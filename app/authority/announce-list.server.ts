import { v7 as uuid } from 'uuid'
import type { Visitor } from '../accounts/find-visitor.server'
import type { RequestContext } from '../context'
import { recordAudit } from '../platform/audit/record-audit.server'
import { takeTurn } from '../platform/throttle/take-turn.server'
import { insertAnnouncement } from './data/announcements'
import { announceLimit } from './domain/limits'

export type AnnounceOutcome =
  | { kind: 'announced'; announcementId: string }
  | { kind: 'refused'; why: 'no-region' | 'throttled' }

/**
 * Announces a list of people that an officer is going to check and of whom few may be known. It counts for nothing until a
 * second officer of the region vouches for it; with its audit entry, in one transaction.
 */
export function announceList(
  { database, requestId }: Pick<RequestContext, 'database' | 'requestId'>,
  {
    officer,
    people,
    ground,
    now,
  }: {
    officer: Pick<Visitor, 'id' | 'region'>
    people: number
    ground: string
    now: Date
  },
): Promise<AnnounceOutcome> {
  const { id: announcedBy, region } = officer
  return database.transaction(async (tx): Promise<AnnounceOutcome> => {
    if (region === null) return { kind: 'refused', why: 'no-region' }
    const turn = await takeTurn(tx, announceLimit, announcedBy, now)
    if (!turn.allowed) return { kind: 'refused', why: 'throttled' }
    const id = uuid()
    const announcement = { id, region, people, ground, announcedBy, announcedAt: now }
    await insertAnnouncement(tx, announcement)
    await recordAudit(tx, {
      action: 'batch.announced',
      actorId: announcedBy,
      subject: { kind: 'batch', id },
      detail: { region, people },
      requestId,
      now,
    })
    return { kind: 'announced', announcementId: id }
  })
}
