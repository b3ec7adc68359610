import { asc, eq } from 'drizzle-orm'
import { regionTransfers } from '../../../db/schema/authority'
import type { OwnTable } from '../../platform/database/own-rows'

/** Moves of the person's record between authorities; not which officers moved it. */
export const ownTransfers: OwnTable = {
  table: 'region_transfer',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        fromRegion: regionTransfers.fromRegion,
        toRegion: regionTransfers.toRegion,
        requestedAt: regionTransfers.requestedAt,
        decision: regionTransfers.decision,
        decidedAt: regionTransfers.decidedAt,
      })
      .from(regionTransfers)
      .where(eq(regionTransfers.personId, owner.personId))
      .orderBy(asc(regionTransfers.id))
      .limit(page.limit)
      .offset(page.offset),
}
