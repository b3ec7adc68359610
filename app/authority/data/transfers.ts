import { and, desc, eq, inArray, isNull, like, ne, not, or, type SQL } from 'drizzle-orm'
import { regionTransfers as transfers } from '../../../db/schema/authority'
import type { Database } from '../../platform/database/database.server'
import type { Transfer } from '../domain/transfer'

/** Adds a transfer; false when another one of this person is still open. */
export async function insertTransfer(tx: Database, transfer: Transfer): Promise<boolean> {
  const added = await tx
    .insert(transfers)
    .values(transfer)
    .onConflictDoNothing()
    .returning({ id: transfers.id })
  return added.length === 1
}

/** Whose word it is: the side that did not ask, by its region, and its district when the officer is one of it. */
export type Desk = { officerId: string; region: string; district: string | null }

/** Whether this desk is to decide. Whoever asked never is. */
function forDesk({ officerId, region, district }: Desk): SQL | undefined {
  const gives = and(
    like(transfers.askedBy, 'receiving-%'),
    eq(transfers.fromRegion, region),
    district === null ? undefined : eq(transfers.fromDistrict, district),
  )
  const receives = and(
    eq(transfers.askedBy, 'giving'),
    eq(transfers.toRegion, region),
    district === null ? undefined : eq(transfers.toDistrict, district),
  )
  return and(ne(transfers.requestedBy, officerId), or(gives, receives))
}

/** A transfer that this desk decides, or decided; anybody else's reads as absent. */
export async function findTransferForDesk(
  db: Database,
  transferId: string,
  desk: Desk,
): Promise<Transfer | null> {
  const [found] = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.id, transferId), forDesk(desk)))
  return found ?? null
}

/** Closes an open transfer that is for this desk to decide, once: exactly one caller wins. */
export async function closeTransferForDesk(
  tx: Database,
  transferId: string,
  desk: Desk,
  decided: Pick<Transfer, 'decision' | 'answer' | 'decidedAt'>,
): Promise<Transfer | null> {
  const [closed] = await tx
    .update(transfers)
    .set({ ...decided, decidedBy: desk.officerId })
    .where(and(eq(transfers.id, transferId), isNull(transfers.decidedAt), forDesk(desk)))
    .returning()
  return closed ?? null
}

/** Takes back an open transfer that this officer asked for, once. */
export async function closeOwnTransfer(
  tx: Database,
  transferId: string,
  { officerId, now }: { officerId: string; now: Date },
): Promise<Transfer | null> {
  const [closed] = await tx
    .update(transfers)
    .set({ decision: 'withdrawn', decidedBy: officerId, decidedAt: now })
    .where(
      and(
        eq(transfers.id, transferId),
        eq(transfers.requestedBy, officerId),
        isNull(transfers.decidedAt),
      ),
    )
    .returning()
  return closed ?? null
}

/** What waits for this desk, the oldest last. */
export function listTransfersForDesk(db: Database, desk: Desk, limit: number): Promise<Transfer[]> {
  return db
    .select()
    .from(transfers)
    .where(and(isNull(transfers.decidedAt), forDesk(desk)))
    .orderBy(desc(transfers.requestedAt), desc(transfers.id))
    .limit(limit)
}

/**
 * What this officer asked for, the newest first. A person who was named by IIN alone is not in it unless they came:
 * nobody is to learn in this way who is here.
 */
export function listTransferRowsAsked(db: Database, officerId: string, limit: number): Promise<Transfer[]> {
  return db
    .select()
    .from(transfers)
    .where(
      and(
        eq(transfers.requestedBy, officerId),
        or(not(eq(transfers.askedBy, 'receiving-iin')), eq(transfers.decision, 'accepted')),
      ),
    )
    .orderBy(desc(transfers.requestedAt), desc(transfers.id))
    .limit(limit)
}

/** The transfers that concern one person, the newest first: what is asked for, and what was accepted or declined. */
export function listOwnTransfers(db: Database, personId: string): Promise<Transfer[]> {
  return db
    .select()
    .from(transfers)
    .where(
      and(
        eq(transfers.personId, personId),
        or(isNull(transfers.decision), inArray(transfers.decision, ['accepted', 'declined'])),
      ),
    )
    .orderBy(desc(transfers.requestedAt), desc(transfers.id))
}
