import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { decisionProposals as proposals } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** A decision that waits, or waited, for a second officer. */
export type DecisionProposal = typeof proposals.$inferSelect

/** Adds a proposal. @returns false when another one about the same item is open. */
export async function insertProposal(tx: Database, proposal: DecisionProposal): Promise<boolean> {
  const added = await tx
    .insert(proposals)
    .values(proposal)
    .onConflictDoNothing()
    .returning({ id: proposals.id })
  return added.length === 1
}

/** A decision that was proposed in this region, whatever became of it; another region's reads as absent. */
export async function findProposal(
  db: Database,
  { proposalId, region }: { proposalId: string; region: string },
): Promise<DecisionProposal | null> {
  const [found] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, proposalId), eq(proposals.region, region)))
  return found ?? null
}

/** The proposals of a region that wait, the oldest first; those of one person only, when one is given. */
export function listOpenProposals(
  db: Database,
  { region, personId }: { region: string; personId?: string },
): Promise<DecisionProposal[]> {
  return db
    .select()
    .from(proposals)
    .where(
      and(
        eq(proposals.region, region),
        isNull(proposals.decidedAt),
        personId === undefined ? undefined : eq(proposals.personId, personId),
      ),
    )
    .orderBy(asc(proposals.proposedAt), asc(proposals.id))
}

/**
 * Closes an open proposal of this region, once: exactly one caller wins.
 *
 * @param by.own whether the proposer closes it, or another officer.
 * @returns the proposal, or null when this officer may not, or no longer can.
 */
export async function closeProposal(
  tx: Database,
  by: {
    proposalId: string
    region: string
    officerId: string
    own: boolean
    outcome: 'confirmed' | 'declined' | 'withdrawn'
    now: Date
  },
): Promise<DecisionProposal | null> {
  const whose = by.own ? eq : ne
  const [closed] = await tx
    .update(proposals)
    .set({ outcome: by.outcome, decidedBy: by.officerId, decidedAt: by.now })
    .where(
      and(
        eq(proposals.id, by.proposalId),
        eq(proposals.region, by.region),
        whose(proposals.proposedBy, by.officerId),
        isNull(proposals.decidedAt),
      ),
    )
    .returning()
  return closed ?? null
}
